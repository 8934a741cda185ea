package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brevet.assessment.CompetencyStatus;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.assessment.domain.CompetencyProgress;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.application.Curricula;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.UseCase;
import org.brevet.standards.application.CompetencyRow;
import org.brevet.standards.application.Standards;

/** A trainee's own progress, course by course, competency by competency. Never another's: whose it is comes from the caller alone. */
@Stateless
@UseCase
public class ProgressQueries {

    private Sessions sessions;
    private Curricula curricula;
    private Standards standards;
    private Results results;
    private Caller caller;

    public ProgressQueries() {
    }

    @Inject
    public ProgressQueries(Sessions sessions, Curricula curricula, Standards standards, Results results, Caller caller) {
        this.sessions = sessions;
        this.curricula = curricula;
        this.standards = standards;
        this.results = results;
        this.caller = caller;
    }

    /** The newest course first; empty for somebody who follows none. Courses that were only proposed are listed without competencies. */
    @AllowedToSignedIn("one's own progress only")
    public List<Progress> mine() {
        if (!caller.hasPerson()) {
            return List.of();
        }
        return sessions.ofPerson(caller.person()).stream().map(this::progress).toList();
    }

    private Progress progress(EnrolmentRow enrolment) {
        SessionRow session = sessions.session(enrolment.session());
        if (!enrolment.state().takesPart()) {
            return new Progress(enrolment, session, null, List.of());
        }
        Optional<EnrolmentResult> result = results.published(enrolment.id());
        CurriculumPlan plan = curricula.plan(session.curriculum());
        List<Progress.Competency> competencies = standards.competencies(plan.edition()).stream()
                .filter(competency -> competency.level().equals(plan.level()))
                .map(competency -> result.map(published -> told(competency, published)).orElseGet(() -> planned(competency, plan))).toList();
        return new Progress(enrolment, session, result.orElse(null), competencies);
    }

    private static Progress.Competency told(CompetencyRow competency, EnrolmentResult result) {
        CompetencyProgress progress = CompetencyProgress.of(competency.code(), result);
        return row(competency, progress.status(), progress.evidence().stream()
                .map(one -> new Progress.Evidence(one.code(), one.title(), one.status())).toList());
    }

    /** Before publication: where it will be assessed, and nothing of what was noted. */
    private static Progress.Competency planned(CompetencyRow competency, CurriculumPlan plan) {
        List<Progress.Evidence> evidence = new ArrayList<>();
        plan.papers().stream().filter(paper -> paper.competencies().contains(competency.code()))
                .forEach(paper -> evidence.add(new Progress.Evidence(paper.code(), paper.title(), CompetencyStatus.NOT_ASSESSED)));
        for (PracticalTestPlan test : plan.tests()) {
            test.criteria().stream().filter(criterion -> criterion.competencies().contains(competency.code()))
                    .forEach(criterion -> evidence.add(new Progress.Evidence(test.code() + "." + criterion.code(), criterion.title(),
                            CompetencyStatus.NOT_ASSESSED)));
        }
        return row(competency, CompetencyStatus.NOT_ASSESSED, evidence);
    }

    private static Progress.Competency row(CompetencyRow competency, CompetencyStatus status, List<Progress.Evidence> evidence) {
        return new Progress.Competency(competency.code(), competency.area(), competency.title(), competency.critical(), status, evidence);
    }
}
