package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.curriculum.application.Curricula;
import org.brevet.enrolment.Eligibility;
import org.brevet.enrolment.EnrolmentChanged;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionChanged;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.enrolment.domain.Enrolment;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Takes a session one step on: announced, open for enrolment, running, in assessment, closed. */
@Stateless
@UseCase
public class AdvanceSession {

    private EntityManager em;
    private Curricula curricula;
    private Sessions sessions;
    private People people;
    private Evaluation evaluation;
    private Event<DomainEvent> events;
    private Clock clock;

    public AdvanceSession() {
    }

    @Inject
    public AdvanceSession(EntityManager em, Curricula curricula, Sessions sessions, People people, Evaluation evaluation, Event<DomainEvent> events,
            Clock clock) {
        this.em = em;
        this.curricula = curricula;
        this.sessions = sessions;
        this.people = people;
        this.evaluation = evaluation;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody who was enrolled and does not start, with all reasons (R26). */
    public record NoLonger(String name, List<Reason> reasons) implements Serializable {
    }

    /**
     * Asking twice for the same step changes nothing more.
     *
     * @return at the start, those who are no longer eligible; else nobody
     * @throws Refused R2.session; R7.closed when announced; session.nobody when started with nobody enrolled who is still eligible
     */
    @Allowed(Role.COURSE_MANAGER)
    public List<NoLonger> handle(SessionId id, SessionState to) {
        CourseSession session = em.find(CourseSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (session.state() == to) {
            return List.of();
        }
        SessionState before = session.advance(to);
        if (to == SessionState.ANNOUNCED && !curricula.openForNewSessions(session.curriculum())) {
            throw Refused.because(Reason.of("R7.closed"));
        }
        List<NoLonger> left = to == SessionState.RUNNING ? start(session) : List.of();
        events.fire(new SessionChanged(session.code(), before.name(), to.name()));
        return left;
    }

    /** R26: all are evaluated again; who is eligible becomes active, the others lose their place. */
    private List<NoLonger> start(CourseSession session) {
        Map<UUID, Enrolment> enrolled = enrolled(session);
        people.lock(enrolled.values().stream().map(Enrolment::person).toList());
        List<EnrolmentRow> rows = sessions.enrolments(session.id()).stream().filter(row -> enrolled.containsKey(row.id())).toList();
        Map<UUID, Eligibility> evaluated = evaluation.ofEnrolments(sessions.session(session.id()), rows);
        List<NoLonger> left = rows.stream().filter(row -> !evaluated.get(row.id()).eligible())
                .map(row -> new NoLonger(row.name(), evaluated.get(row.id()).reasons())).toList();
        if (left.size() == rows.size()) {
            throw new Refused(Stream.concat(Stream.of(Reason.of("session.nobody")), left.stream().flatMap(AdvanceSession::told)).toList());
        }
        for (EnrolmentRow row : rows) {
            Eligibility eligibility = evaluated.get(row.id());
            EnrolmentState after = eligibility.eligible() ? EnrolmentState.ACTIVE : EnrolmentState.INELIGIBLE;
            EnrolmentState before = enrolled.get(row.id()).become(after, clock.instant());
            events.fire(new EnrolmentChanged(row.name(), row.id(), before, after,
                    eligibility.reasons().stream().map(Reason::key).collect(Collectors.joining(", "))));
        }
        return left;
    }

    /** Locked in the order of their ids, before the persons, as {@link EnrolCandidates} does. */
    private Map<UUID, Enrolment> enrolled(CourseSession session) {
        List<UUID> ids = em.createQuery("select e.id from Enrolment e where e.session = :session and e.state = :enrolled", UUID.class)
                .setParameter("session", session.id()).setParameter("enrolled", EnrolmentState.ENROLLED).getResultList();
        return ids.stream().sorted().map(id -> em.find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(enrolment -> enrolment.state() == EnrolmentState.ENROLLED).collect(Collectors.toMap(Enrolment::id, Function.identity()));
    }

    private static Stream<Reason> told(NoLonger one) {
        return Stream.concat(Stream.of(Reason.of("enrol.ineligible", one.name())), one.reasons().stream());
    }
}
