package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.UseCase;
import org.brevet.shared.NotFound;
import org.brevet.standards.application.Standards;

/** Curriculum versions for pages. What is taught and how it is assessed is no secret to anybody who works or learns here. */
@Stateless
@UseCase
public class CurriculumQueries {

    private Curricula curricula;
    private Standards standards;

    public CurriculumQueries() {
    }

    @Inject
    public CurriculumQueries(Curricula curricula, Standards standards) {
        this.curricula = curricula;
        this.standards = standards;
    }

    @AllowedToSignedIn("who teaches or learns by it may read it")
    public List<CurriculumRow> versions() {
        return curricula.versions();
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

    /** The matrix: competency × taught, assessed. */
    @AllowedToSignedIn("who teaches or learns by it may read it")
    public List<Coverage.Row> coverage(String qualification, int number) {
        CurriculumPlan plan = plan(qualification, number);
        return Coverage.of(plan, standards.competencies(plan.edition()));
    }
}
