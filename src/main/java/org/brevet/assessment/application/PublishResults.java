package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.assessment.ResultsPublished;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.PublishedResult;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.RecordJson;
import org.brevet.shared.Refused;

/** Publication freezes the results of a session (R43): each is stored whole, with the rules in force, and never looked up again. */
@Stateless
@UseCase
public class PublishResults {

    private SessionSheets sheets;
    private Frozen frozen;
    private Readiness readiness;
    private Attempts attempts;
    private Sessions sessions;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public PublishResults() {
    }

    @Inject
    public PublishResults(SessionSheets sheets, Frozen frozen, Readiness readiness, Attempts attempts, Sessions sessions, Event<DomainEvent> events,
            Caller caller, Clock clock) {
        this.sheets = sheets;
        this.frozen = frozen;
        this.readiness = readiness;
        this.attempts = attempts;
        this.sessions = sessions;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** How many results were published, and how many of them are a pass. */
    public record Published(int results, int passed) implements Serializable {
    }

    /**
     * Trainees who pass (R47) are told so by their enrolment; the others stay in the course, and their result says what is missing.
     *
     * @throws Refused with every reason: R43.published; R2.marking; assessment.nobody; R41.notMarked and R41.awaiting by paper or test;
     *         R33.notObserved; R47.board; R43.ownMarking if the caller marked or moderated anything of the session
     */
    @Allowed(Role.COURSE_MANAGER)
    public Published handle(SessionId id) {
        sessions.lock(id.value());
        SessionSheet sheet = sheets.locked(id.value());
        List<Reason> reasons = new ArrayList<>(readiness.missing(sheet));
        if (attempts.publishedOfSession(id.value()).isEmpty()) {
            reasons.addAll(readiness.barsPublisher(sheet, caller.person()));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        Instant now = clock.instant();
        List<EnrolmentResult> results = frozen.of(sheet, attempts.board(id.value()).orElseThrow(), caller.person(), now);
        Map<String, String> digests = new TreeMap<>();
        for (EnrolmentResult result : results) {
            PublishedResult published = new PublishedResult(id.value(), result, RecordJson.write(result));
            attempts.add(published);
            digests.put(result.enrolment().toString(), published.digest());
        }
        for (TraineeSheet trainee : active(sheet)) {
            trainee.all().forEach(one -> one.attempt().publish());
            if (trainee.verdict().passed()) {
                sessions.passed(trainee.enrolment().id());
            }
        }
        int passed = (int) results.stream().filter(EnrolmentResult::passed).count();
        events.fire(new ResultsPublished(sheet.session().code(), results.size(), passed, digests));
        return new Published(results.size(), passed);
    }

    static List<TraineeSheet> active(SessionSheet sheet) {
        return new ArrayList<>(sheet.trainees().stream().filter(trainee -> trainee.enrolment().state() == EnrolmentState.ACTIVE).toList());
    }
}
