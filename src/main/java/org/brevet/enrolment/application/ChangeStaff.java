package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.StaffChanged;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.enrolment.domain.SessionStaff;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.CallerIdentity;
import org.brevet.identity.application.CallerIdentity.Grant;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Puts people on the staff list of a session, and takes them off until the course begins. Who assesses and who moderates are different people
 * (R11, R40), and whoever manages courses of the provider is neither.
 */
@Stateless
@UseCase
public class ChangeStaff {

    private EntityManager em;
    private Accounts accounts;
    private Sessions sessions;
    private Event<DomainEvent> events;
    private Caller caller;

    public ChangeStaff() {
    }

    @Inject
    public ChangeStaff(EntityManager em, Accounts accounts, Sessions sessions, Event<DomainEvent> events, Caller caller) {
        this.em = em;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.caller = caller;
    }

    /**
     * @throws Refused staff.noAccount; staff.courseManager for the caller and for whoever else manages courses of the provider; staff.already;
     *         staff.enrolled if the person is a trainee of the session
     */
    @Allowed(Role.COURSE_MANAGER)
    public void add(SessionId id, UUID person, Role role) {
        sessions.lock(id.value());    // of two who add the same person at once the second finds the first's line
        CallerIdentity account = accounts.ofPerson(person).orElseThrow(() -> Refused.because(Reason.of("staff.noAccount")));
        if (person.equals(caller.person()) || account.grants().contains(new Grant(Role.COURSE_MANAGER, session(id).provider()))) {
            throw Refused.because(Reason.of("staff.courseManager"));
        }
        if (sessions.staffRoles(person, id.value()).contains(role)) {
            throw Refused.because(Reason.of("staff.already"));
        }
        if (sessions.ofPerson(person).stream().anyMatch(row -> row.session().equals(id.value()))) {
            throw Refused.because(Reason.of("staff.enrolled"));
        }
        em.persist(new SessionStaff(id.value(), person, role));
        events.fire(new StaffChanged(session(id).code(), person, role, true));
    }

    /** Takes the person off the list if still on it. @throws Refused staff.taughtAlready once the course has begun: R53 reads the list */
    @Allowed(Role.COURSE_MANAGER)
    public void remove(SessionId id, UUID person, Role role) {
        SessionStaff line = em.find(SessionStaff.class, new SessionStaff.Key(id.value(), person, role));
        if (line != null) {
            CourseSession session = em.find(CourseSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (!session.state().beforeCourse()) {
                throw Refused.because(Reason.of("staff.taughtAlready", session.code(), session.state()));
            }
            em.remove(line);
            events.fire(new StaffChanged(session.code(), person, role, false));
        }
    }

    private CourseSession session(SessionId id) {
        return em.find(CourseSession.class, id.value());
    }
}
