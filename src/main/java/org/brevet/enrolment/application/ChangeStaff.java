package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.StaffChanged;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.enrolment.domain.SessionStaff;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.Accounts;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Puts people on the staff list of a session, and takes them off. Who assesses and who moderates are different people (R11, R40). */
@Stateless
@UseCase
public class ChangeStaff {

    private EntityManager em;
    private Accounts accounts;
    private Sessions sessions;
    private Event<DomainEvent> events;

    public ChangeStaff() {
    }

    @Inject
    public ChangeStaff(EntityManager em, Accounts accounts, Sessions sessions, Event<DomainEvent> events) {
        this.em = em;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
    }

    /** @throws Refused staff.noAccount; staff.already; staff.enrolled if the person is a trainee of the session */
    @Allowed(Role.COURSE_MANAGER)
    public void add(SessionId id, UUID person, Role role) {
        if (accounts.ofPerson(person).isEmpty()) {
            throw Refused.because(Reason.of("staff.noAccount"));
        }
        if (sessions.staffRoles(person, id.value()).contains(role)) {
            throw Refused.because(Reason.of("staff.already"));
        }
        if (sessions.ofPerson(person).stream().anyMatch(row -> row.session().equals(id.value()))) {
            throw Refused.because(Reason.of("staff.enrolled"));
        }
        em.persist(new SessionStaff(id.value(), person, role));
        events.fire(new StaffChanged(code(id), person, role, true));
    }

    /** Takes the person off the list if still on it. */
    @Allowed(Role.COURSE_MANAGER)
    public void remove(SessionId id, UUID person, Role role) {
        SessionStaff line = em.find(SessionStaff.class, new SessionStaff.Key(id.value(), person, role));
        if (line != null) {
            em.remove(line);
            events.fire(new StaffChanged(code(id), person, role, false));
        }
    }

    private String code(SessionId id) {
        return em.find(CourseSession.class, id.value()).code();
    }
}
