package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.Comparison;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.persistence.DraftReader;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.NotFound;
import org.brevet.standards.application.Standards;

/** Curriculum versions for pages, as far as the caller may read them. */
@Stateless
@UseCase
public class CurriculumQueries {

    private ReadableCurricula readable;
    private Curricula curricula;
    private DraftReader drafts;
    private Standards standards;
    private People people;

    public CurriculumQueries() {
    }

    @Inject
    public CurriculumQueries(ReadableCurricula readable, Curricula curricula, DraftReader drafts, Standards standards,
            People people) {
        this.readable = readable;
        this.curricula = curricula;
        this.drafts = drafts;
        this.standards = standards;
        this.people = people;
    }

    @AllowedToSignedIn("who teaches or learns by it may read it")
    public List<CurriculumRow> versions() {
        return readable.versions();
    }

    /** The versions that build on an edition. */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public List<CurriculumRow> buildingOn(UUID edition) {
        return readable.versions(edition);
    }

    /** @throws NotFound if there is no such version that the caller may read */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public CurriculumRow version(String qualification, int number) {
        return readable.version(qualification, number);
    }

    /** @throws NotFound if there is no such version that the caller may read */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public CurriculumPlan plan(String qualification, int number) {
        return readable.plan(qualification, number);
    }

    /**
     * All that the page of one version shows.
     *
     * @throws NotFound if there is no such version that the caller may read
     */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public CurriculumDetail detail(String qualification, int number) {
        CurriculumRow row = version(qualification, number);
        CurriculumPlan plan = curricula.plan(row.id());
        return new CurriculumDetail(row, plan, Coverage.of(plan, standards.competencies(plan.edition())), name(row.draftedBy()),
                name(row.approvedBy()), drafts.life(row.id()));
    }

    /** Two versions of one qualification. */
    public record Compared(CurriculumRow before, CurriculumRow after, Comparison differences) implements Serializable {
    }

    /**
     * What became of {@code before} in {@code after}.
     *
     * @throws NotFound if one of the two does not exist for the caller
     */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public Compared compare(String qualification, int before, int after) {
        CurriculumRow old = version(qualification, before);
        CurriculumRow fresh = version(qualification, after);
        return new Compared(old, fresh, Comparison.of(curricula.plan(old.id()), curricula.plan(fresh.id())));
    }

    private String name(UUID person) {
        return person == null ? "" : people.find(person).map(PersonRow::fullName).orElse("");
    }
}
