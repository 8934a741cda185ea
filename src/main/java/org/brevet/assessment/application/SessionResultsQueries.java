package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.assessment.AssessmentKind;
import org.brevet.assessment.AttemptRef;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.Attempt;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.assessment.domain.BoardRecord;
import org.brevet.assessment.domain.PaperSheet;
import org.brevet.assessment.domain.TestSheet;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Reason;

/** The page of a session's results: for those who mark, check, publish or audit. */
@Stateless
@UseCase
public class SessionResultsQueries {

    private SessionSheets sheets;
    private Readiness readiness;
    private Results results;
    private Attempts attempts;
    private Sessions sessions;
    private People people;
    private Caller caller;

    public SessionResultsQueries() {
    }

    @Inject
    public SessionResultsQueries(SessionSheets sheets, Readiness readiness, Results results, Attempts attempts, Sessions sessions, People people,
            Caller caller) {
        this.sheets = sheets;
        this.readiness = readiness;
        this.results = results;
        this.attempts = attempts;
        this.sessions = sessions;
        this.people = people;
        this.caller = caller;
    }

    @Allowed({Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.AUDITOR})
    public SessionResults of(SessionId id) {
        SessionSheet sheet = sheets.read(id.value());
        Map<UUID, EnrolmentResult> published = results.publishedOfSession(id.value()).stream()
                .collect(Collectors.toMap(EnrolmentResult::enrolment, Function.identity()));
        BoardRecord board = attempts.board(id.value()).orElse(null);
        Map<UUID, PersonRow> persons = people.all(persons(sheet, board));
        Set<Role> roles = sessions.staffRoles(caller.person(), id.value());
        boolean moderator = roles.contains(Role.MODERATOR);
        List<SessionResults.Trainee> trainees = sheet.trainees().stream().map(trainee -> published.containsKey(trainee.enrolment().id())
                ? frozen(trainee, published.get(trainee.enrolment().id())) : live(trainee, persons, moderator)).toList();
        boolean publisher = caller.organisations(Role.COURSE_MANAGER).contains(sheet.session().provider());
        List<Reason> missing = new ArrayList<>();
        if (published.isEmpty()) {
            missing.addAll(readiness.missing(sheet));
            missing.addAll(publisher ? readiness.barsPublisher(sheet, caller.person()) : List.of());
        }
        return new SessionResults(id.value(), sheet.session().code(),
                published.values().stream().map(EnrolmentResult::publishedAt).findFirst().orElse(null), trainees, board(board, persons),
                missing, roles.contains(Role.INSTRUCTOR) || roles.contains(Role.ASSESSOR),
                moderator, publisher);
    }

    private static SessionResults.Board board(BoardRecord board, Map<UUID, PersonRow> persons) {
        return board == null ? null
                : new SessionResults.Board(board.heldOn(), board.members(), persons.get(board.notedBy()).fullName(), board.version());
    }

    private static Set<UUID> persons(SessionSheet sheet, BoardRecord board) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (board != null) {
            ids.add(board.notedBy());
        }
        sheet.trainees().forEach(trainee -> trainee.begun().forEach(one -> {
            ids.addAll(one.attempt().assessors());
            if (one.attempt().checkedBy() != null) {
                ids.add(one.attempt().checkedBy());
            }
        }));
        return ids;
    }

    private SessionResults.Trainee live(TraineeSheet trainee, Map<UUID, PersonRow> persons, boolean moderator) {
        boolean own = caller.hasPerson() && trainee.enrolment().person().equals(caller.person());
        List<SessionResults.Part> parts = trainee.all().map(sheet -> part(sheet, persons, moderator && !own)).toList();
        return new SessionResults.Trainee(trainee.enrolment().id(), trainee.enrolment().name(), trainee.enrolment().row(),
                trainee.enrolment().state(), trainee.average().orElse(null), trainee.theoryVerdict().passed(), trainee.practicalVerdict().passed(),
                trainee.verdict().passed(), trainee.verdict().reasons(), parts, null);
    }

    private SessionResults.Part part(AttemptSheet sheet, Map<UUID, PersonRow> persons, boolean moderator) {
        Attempt attempt = sheet.attempt();
        AttemptRef ref = attempt == null ? null : new AttemptRef(attempt.id(), attempt.version());
        AttemptState state = attempt == null ? null : attempt.state();
        boolean mayModerate = moderator && state == AttemptState.MARKED && !attempt.assessors().contains(caller.person());
        List<String> assessors = attempt == null ? List.of()
                : attempt.assessors().stream().map(one -> persons.get(one).fullName()).sorted().toList();
        String checkedBy = attempt == null || attempt.checkedBy() == null ? null : persons.get(attempt.checkedBy()).fullName();
        String returned = attempt == null ? null : attempt.returnedReason();
        if (sheet instanceof PaperSheet paper) {
            boolean enough = paper.mark() != null && paper.mark().compareTo(paper.plan().floor()) >= 0;
            return new SessionResults.Part(sheet.code(), sheet.title(), AssessmentKind.THEORY, state, ref, paper.mark(), paper.plan().max(),
                    paper.plan().floor(), enough, List.of(), null, null, null, assessors, checkedBy, returned, sheet.missing(), mayModerate);
        }
        TestSheet test = (TestSheet) sheet;
        List<SessionResults.Criterion> criteria = test.plan().criteria().stream().map(criterion -> new SessionResults.Criterion(criterion.code(),
                criterion.title(), criterion.critical(), criterion.timed(), test.result(criterion.code()), test.remarkOn(criterion.code()))).toList();
        EnrolmentResult.Stop stop = attempt == null || !attempt.stopped() ? null
                : new EnrolmentResult.Stop(attempt.stoppedAt(), attempt.stoppedGround(), attempt.stoppedCriterion());
        return new SessionResults.Part(sheet.code(), sheet.title(), AssessmentKind.PRACTICAL, state, ref, null, null, null, test.verdict().passed(),
                criteria, test.minutes(), test.plan().timeLimitMinutes(), stop, assessors, checkedBy, returned, sheet.missing(), mayModerate);
    }

    /** From the frozen content alone; only the name's place in the list and the enrolment's state are of today. */
    private static SessionResults.Trainee frozen(TraineeSheet trainee, EnrolmentResult result) {
        List<SessionResults.Part> all = new ArrayList<>();
        result.papers().forEach(paper -> all.add(new SessionResults.Part(paper.code(), paper.title(), AssessmentKind.THEORY, AttemptState.PUBLISHED, null,
                paper.mark(), paper.max(), paper.floor(), paper.mark() != null && paper.mark().compareTo(paper.floor()) >= 0, List.of(), null, null,
                null, names(paper.assessors()), paper.moderator().name(), null, List.of(), false)));
        result.tests().forEach(test -> all.add(new SessionResults.Part(test.code(), test.title(), AssessmentKind.PRACTICAL, AttemptState.PUBLISHED, null,
                null, null, null, test.passed(), test.criteria().stream().map(criterion -> new SessionResults.Criterion(criterion.code(),
                criterion.title(), criterion.critical(), criterion.timed(), criterion.result(), criterion.remark())).toList(), test.minutes(),
                test.timeLimitMinutes(), test.stopped(), names(test.assessors()), test.moderator().name(), null, List.of(), false)));
        return new SessionResults.Trainee(result.enrolment(), result.name(), trainee.enrolment().row(), trainee.enrolment().state(),
                result.average(), result.theoryPassed(), result.practicalPassed(), result.passed(), result.reasons(), all, result.digest());
    }

    private static List<String> names(List<EnrolmentResult.Person> persons) {
        return persons.stream().map(EnrolmentResult.Person::name).toList();
    }
}
