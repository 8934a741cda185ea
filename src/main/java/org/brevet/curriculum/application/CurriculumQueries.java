package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.NotFound;
import org.brevet.standards.application.Standards;

/** Curriculum versions for pages. What is taught and how it is assessed is no secret to anybody who works or learns here. */
@Stateless
@UseCase
public class CurriculumQueries {

    private Curricula curricula;
    private Standards standards;
    private People people;

    public CurriculumQueries() {
    }

    @Inject
    public CurriculumQueries(Curricula curricula, Standards standards, People people) {
        this.curricula = curricula;
        this.standards = standards;
        this.people = people;
    }

    @AllowedToSignedIn("who teaches or learns by it may read it")
    public List<CurriculumRow> versions() {
        return curricula.versions();
    }

    /** The versions that build on an edition. */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public List<CurriculumRow> buildingOn(UUID edition) {
        return curricula.versions(edition);
    }

    /** @throws NotFound if there is no such version */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public CurriculumRow version(String qualification, int number) {
        return curricula.version(qualification, number).orElseThrow(() -> new NotFound(qualification + " v" + number));
    }

    /** @throws NotFound if there is no such version */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public CurriculumPlan plan(String qualification, int number) {
        return curricula.plan(version(qualification, number).id());
    }

    /**
     * All that the page of one version shows.
     *
     * @throws NotFound if there is no such version
     */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public CurriculumDetail detail(String qualification, int number) {
        CurriculumRow row = version(qualification, number);
        CurriculumPlan plan = curricula.plan(row.id());
        return new CurriculumDetail(row, plan, Coverage.of(plan, standards.competencies(plan.edition())), name(row.draftedBy()), name(row.approvedBy()));
    }

    private String name(UUID person) {
        return person == null ? "" : people.find(person).map(PersonRow::fullName).orElse("");
    }
}
