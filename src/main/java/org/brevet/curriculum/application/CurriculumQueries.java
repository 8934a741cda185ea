package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.NotFound;
import org.brevet.standards.application.Standards;

/**
 * Curriculum versions for pages. What is approved is no secret to anybody who works or learns here; the rest is seen by the provider that
 * drafts it and by the authority only, and does not exist for the others.
 */
@Stateless
@UseCase
public class CurriculumQueries {

    private static final Set<Role> NATIONAL = Set.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR);
    private Curricula curricula;
    private Standards standards;
    private People people;
    private Caller caller;

    public CurriculumQueries() {
    }

    @Inject
    public CurriculumQueries(Curricula curricula, Standards standards, People people, Caller caller) {
        this.curricula = curricula;
        this.standards = standards;
        this.people = people;
        this.caller = caller;
    }

    @AllowedToSignedIn("who teaches or learns by it may read it")
    public List<CurriculumRow> versions() {
        return curricula.versions().stream().filter(this::readable).toList();
    }

    /** The versions that build on an edition. */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public List<CurriculumRow> buildingOn(UUID edition) {
        return curricula.versions(edition).stream().filter(this::readable).toList();
    }

    /** @throws NotFound if there is no such version that the caller may read */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public CurriculumRow version(String qualification, int number) {
        return curricula.version(qualification, number).filter(this::readable).orElseThrow(() -> new NotFound(qualification + " v" + number));
    }

    /** @throws NotFound if there is no such version that the caller may read */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public CurriculumPlan plan(String qualification, int number) {
        return curricula.plan(version(qualification, number).id());
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
                name(row.approvedBy()));
    }

    private boolean readable(CurriculumRow row) {
        return row.state() == CurriculumState.APPROVED || NATIONAL.stream().anyMatch(caller::holds)
                || caller.organisations(Role.COURSE_MANAGER).contains(row.provider());
    }

    private String name(UUID person) {
        return person == null ? "" : people.find(person).map(PersonRow::fullName).orElse("");
    }
}
