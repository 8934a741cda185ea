package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.brevet.curriculum.application.Curricula;
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
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Takes a session one step on: announced, open for enrolment, running, in assessment, closed. */
@Stateless
@UseCase
public class AdvanceSession {

    private EntityManager em;
    private Curricula curricula;
    private Event<DomainEvent> events;
    private Clock clock;

    public AdvanceSession() {
    }

    @Inject
    public AdvanceSession(EntityManager em, Curricula curricula, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.curricula = curricula;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asking twice for the same step changes nothing more.
     *
     * @throws Refused R2.session; R7.closed when announced; session.nobody when started with nobody enrolled
     */
    @Allowed(Role.COURSE_MANAGER)
    public void handle(SessionId id, SessionState to) {
        CourseSession session = em.find(CourseSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (session.state() == to) {
            return;
        }
        SessionState before = session.advance(to);
        if (to == SessionState.ANNOUNCED && !curricula.openForNewSessions(session.curriculum())) {
            throw Refused.because(Reason.of("R7.closed"));
        }
        if (to == SessionState.RUNNING) {
            start(session);
        }
        events.fire(new SessionChanged(session.code(), before.name(), to.name()));
    }

    private void start(CourseSession session) {
        List<Enrolment> enrolled = em.createQuery("select e from Enrolment e where e.session = :session and e.state = :enrolled", Enrolment.class)
                .setParameter("session", session.id()).setParameter("enrolled", EnrolmentState.ENROLLED).getResultList();
        if (enrolled.isEmpty()) {
            throw Refused.because(Reason.of("session.nobody"));
        }
        for (Enrolment enrolment : enrolled) {
            EnrolmentState before = enrolment.become(EnrolmentState.ACTIVE, clock.instant());
            events.fire(new EnrolmentChanged(session.code(), enrolment.id(), before, EnrolmentState.ACTIVE, ""));
        }
    }
}
