package org.brevet.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.assessment.domain.Attempt;
import org.brevet.assessment.domain.AttemptCell;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.assessment.domain.PaperSheet;
import org.brevet.assessment.domain.TestSheet;
import org.brevet.assessment.domain.TheoryGrading;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.application.Curricula;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.shared.NotFound;

/** A session with its plan and the sheets of all who follow it, read in a handful of statements however many they are. */
@ApplicationScoped
public class SessionSheets {

    /** {@code trainees} in the order of the nominations. */
    record SessionSheet(SessionRow session, CurriculumPlan plan, TheoryGrading theory, List<TraineeSheet> trainees) {
    }

    private Sessions sessions;
    private Curricula curricula;
    private Attempts attempts;

    protected SessionSheets() {
    }

    @Inject
    public SessionSheets(Sessions sessions, Curricula curricula, Attempts attempts) {
        this.sessions = sessions;
        this.curricula = curricula;
        this.attempts = attempts;
    }

    CurriculumPlan plan(UUID session) {
        return curricula.plan(sessions.session(session).curriculum());
    }

    SessionSheet read(UUID session) {
        return read(session, false);
    }

    /** With every attempt locked until the transaction ends. */
    SessionSheet locked(UUID session) {
        return read(session, true);
    }

    private SessionSheet read(UUID id, boolean lock) {
        SessionRow session = sessions.session(id);
        CurriculumPlan plan = curricula.plan(session.curriculum());
        TheoryGrading theory = new TheoryGrading(plan.passMark(), plan.scale());
        Map<UUID, Map<String, Attempt>> byEnrolment = new HashMap<>();
        attempts.ofSession(id, lock).forEach(attempt -> byEnrolment.computeIfAbsent(attempt.enrolment(), any -> new HashMap<>())
                .put(attempt.assessment(), attempt));
        Map<UUID, List<AttemptCell>> cells = attempts.cellsOfSession(id);
        List<TraineeSheet> trainees = sessions.takingPart(id).stream()
                .map(enrolment -> trainee(enrolment, plan, theory, byEnrolment.getOrDefault(enrolment.id(), Map.of()), cells)).toList();
        return new SessionSheet(session, plan, theory, trainees);
    }

    private static TraineeSheet trainee(EnrolmentRow enrolment, CurriculumPlan plan, TheoryGrading theory, Map<String, Attempt> attempts,
            Map<UUID, List<AttemptCell>> cells) {
        List<PaperSheet> papers = plan.papers().stream().map(paper -> {
            Attempt attempt = attempts.get(paper.code());
            return new PaperSheet(paper, plan.step(), attempt, of(attempt, cells));
        }).toList();
        List<TestSheet> tests = plan.tests().stream().map(test -> {
            Attempt attempt = attempts.get(test.code());
            return new TestSheet(test, attempt, of(attempt, cells));
        }).toList();
        return new TraineeSheet(enrolment, theory, papers, tests);
    }

    private static Collection<AttemptCell> of(Attempt attempt, Map<UUID, List<AttemptCell>> cells) {
        return attempt == null ? List.of() : cells.getOrDefault(attempt.id(), List.of());
    }

    /**
     * One attempt of what was read; one that was not begun is made, and stored by nobody.
     *
     * @throws NotFound if the session's curriculum has no such paper or test
     */
    AttemptSheet toTry(SessionSheet sheet, TraineeSheet trainee, String assessment) {
        AttemptSheet read = trainee.all().filter(one -> one.code().equals(assessment)).findFirst()
                .orElseThrow(() -> new NotFound(sheet.session().code() + " " + assessment));
        return read.attempt() != null ? read
                : sheet(sheet.plan(), assessment, new Attempt(sheet.session().id(), trainee.enrolment().id(), assessment), List.of());
    }

    private static AttemptSheet sheet(CurriculumPlan plan, String assessment, Attempt attempt, List<AttemptCell> cells) {
        return plan.paper(assessment).<AttemptSheet>map(paper -> new PaperSheet(paper, plan.step(), attempt, cells))
                .orElseGet(() -> new TestSheet(plan.test(assessment).orElseThrow(), attempt, cells));
    }

    /**
     * One attempt, made if need be, locked until the transaction ends.
     *
     * @throws NotFound if the session's curriculum has no such paper or test
     */
    AttemptSheet locked(SessionRow session, UUID enrolment, String assessment) {
        CurriculumPlan plan = curricula.plan(session.curriculum());
        if (plan.paper(assessment).isEmpty() && plan.test(assessment).isEmpty()) {
            throw new NotFound(session.code() + " " + assessment);
        }
        Attempt attempt = attempts.locked(session.id(), enrolment, assessment);
        return sheet(plan, assessment, attempt, attempts.cells(attempt));
    }
}
