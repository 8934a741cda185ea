package org.brevet.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.brevet.assessment.application.CompleteAttempts;
import org.brevet.assessment.application.ModerateAttempts;
import org.brevet.assessment.application.PublishResults;
import org.brevet.assessment.application.RecordBoard;
import org.brevet.assessment.application.SaveMark;
import org.brevet.assessment.application.SessionResults;
import org.brevet.assessment.application.SessionResultsQueries;
import org.brevet.assessment.application.StopForSafety;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.application.Curricula;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.AdvanceSession;
import org.brevet.enrolment.application.ChangeStaff;
import org.brevet.enrolment.application.EnrolCandidates;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.ImportNominations;
import org.brevet.enrolment.application.PlanSession;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Role;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.ActingAs;
import org.brevet.people.OrganisationId;
import org.brevet.shared.Days;
import org.brevet.shared.sheet.SheetFile;

/** Holds a course session from its plan to its published results, each step by the person whose work it is, on the day on which it fell. */
@ApplicationScoped
public class FinishedCourse {

    private ActingAs acting;
    private Accounts accounts;
    private Curricula curricula;
    private Sessions sessions;
    private PlanSession planSession;
    private ChangeStaff changeStaff;
    private AdvanceSession advanceSession;
    private ImportNominations importNominations;
    private EnrolCandidates enrolCandidates;
    private SaveMark saveMark;
    private StopForSafety stopForSafety;
    private CompleteAttempts completeAttempts;
    private ModerateAttempts moderateAttempts;
    private SessionResultsQueries results;
    private RecordBoard recordBoard;
    private PublishResults publishResults;

    protected FinishedCourse() {
    }

    @Inject
    public FinishedCourse(ActingAs acting, Accounts accounts, Curricula curricula, Sessions sessions, PlanSession planSession,
            ChangeStaff changeStaff, AdvanceSession advanceSession, ImportNominations importNominations, EnrolCandidates enrolCandidates,
            SaveMark saveMark, StopForSafety stopForSafety, CompleteAttempts completeAttempts, ModerateAttempts moderateAttempts,
            SessionResultsQueries results, RecordBoard recordBoard, PublishResults publishResults) {
        this.acting = acting;
        this.accounts = accounts;
        this.curricula = curricula;
        this.sessions = sessions;
        this.planSession = planSession;
        this.changeStaff = changeStaff;
        this.advanceSession = advanceSession;
        this.importNominations = importNominations;
        this.enrolCandidates = enrolCandidates;
        this.saveMark = saveMark;
        this.stopForSafety = stopForSafety;
        this.completeAttempts = completeAttempts;
        this.moderateAttempts = moderateAttempts;
        this.results = results;
        this.recordBoard = recordBoard;
        this.publishResults = publishResults;
    }

    /** {@code code}: of the session; {@code place} and {@code province}: where; {@code trainees}: the nominations' sheet. */
    record Plan(String code, String place, String province, LocalDate firstDay, LocalDate lastDay, byte[] trainees, Staff staff) {
    }

    /** Accounts of those on the staff list. */
    record Staff(String instructor, String assessor, String moderator) {
    }

    /** A moment of working hours of that day. */
    static Instant on(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Days.PROVINCE).toInstant();
    }

    /**
     * Everybody passes but the one at {@code failing} (an index in the nominations; -1: nobody), whose practical test is stopped for safety.
     *
     * @return the enrolments, in the order of the nominations
     */
    List<EnrolmentRow> hold(UUID provider, UUID curriculum, Plan plan, int failing) {
        SessionId session = opened(provider, curriculum, plan);
        List<EnrolmentRow> trainees = sessions.enrolments(session.value());
        as("formation.tsi", plan.firstDay(), () -> advance(session, SessionState.RUNNING));
        as("formation.tsi", plan.lastDay().minusDays(4), () -> advance(session, SessionState.ASSESSMENT));
        as(plan.staff().assessor(), plan.lastDay().minusDays(1), () -> mark(session, curricula.plan(curriculum), trainees, failing));
        as(plan.staff().moderator(), plan.lastDay().plusDays(1), () -> moderateAttempts.agree(new ModerateAttempts.Agree(session,
                results.of(session).trainees().stream().flatMap(trainee -> trainee.parts().stream()).filter(SessionResults.Part::mayModerate)
                .map(SessionResults.Part::attempt).toList())));
        as("formation.tsi", plan.lastDay().plusDays(3), () -> {
            recordBoard.handle(new RecordBoard.Command(session, plan.lastDay().plusDays(2),
                    List.of("Clémentine Androsi", "Prudence Mugeni", "Innocent Bamaraki"), 0));
            publishResults.handle(session);
            return advance(session, SessionState.CLOSED);
        });
        return trainees;
    }

    private SessionId opened(UUID provider, UUID curriculum, Plan plan) {
        return as("formation.tsi", plan.firstDay().minusDays(25), () -> {
            SessionId session = new SessionId(planSession.handle(new PlanSession.Command(new OrganisationId(provider), plan.code(), curriculum,
                    plan.place(), plan.province(), plan.firstDay(), plan.lastDay(), 20)));
            Map.of(plan.staff().instructor(), Role.INSTRUCTOR, plan.staff().assessor(), Role.ASSESSOR, plan.staff().moderator(), Role.MODERATOR)
                    .forEach((username, role) -> changeStaff.add(session, accounts.active(username).orElseThrow().person(), role));
            advance(session, SessionState.ANNOUNCED);
            advance(session, SessionState.OPEN);
            SheetFile trainees = new SheetFile(plan.trainees());
            importNominations.handle(session, trainees, importNominations.preview(session, trainees).digest());
            enrolCandidates.handle(session, sessions.enrolments(session.value()).stream().map(EnrolmentRow::id).toList());
            return session;
        });
    }

    private Void advance(SessionId session, SessionState to) {
        advanceSession.handle(session, to);
        return null;
    }

    private Void mark(SessionId session, CurriculumPlan plan, List<EnrolmentRow> trainees, int failing) {
        for (int i = 0; i < trainees.size(); i++) {
            EnrolmentId trainee = new EnrolmentId(trainees.get(i).id());
            for (int paper = 0; paper < plan.papers().size(); paper++) {
                TheoryPaperPlan one = plan.papers().get(paper);
                save(trainee, one.code(), "mark", 12 + (3 * i + 2 * paper) % 7 + ((i + paper) % 2 == 0 ? ",5" : ""));
            }
            for (PracticalTestPlan test : plan.tests()) {
                if (i == failing && test.code().equals(plan.tests().get(2).code())) {
                    CriterionPlan critical = test.criteria().stream().filter(CriterionPlan::critical).findFirst().orElseThrow();
                    stopForSafety.handle(new StopForSafety.Command(trainee, test.code(), critical.code(), acting.now(),
                            "Détonateur porté dans la même main que l’explosif"));
                } else {
                    test.criteria().forEach(criterion -> save(trainee, test.code(), criterion.code(), "COMPETENT"));
                    save(trainee, test.code(), "minutes", String.valueOf(test.timeLimitMinutes() - 3 - i % 5));
                }
            }
        }
        completeAttempts.handle(session, "");
        return null;
    }

    private void save(EnrolmentId trainee, String assessment, String code, String value) {
        saveMark.handle(new SaveMark.Command(trainee, assessment, code, value, "", 0, UUID.randomUUID().toString()));
    }

    private <T> T as(String username, LocalDate day, Supplier<T> work) {
        return acting.as(username, on(day), work);
    }
}
