package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.curriculum.application.Curricula;
import org.brevet.enrolment.SessionChanged;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.OrganisationId;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Plans a course session as a draft. */
@Stateless
@UseCase
public class PlanSession {

    private EntityManager em;
    private Curricula curricula;
    private Sessions sessions;
    private Event<DomainEvent> events;

    public PlanSession() {
    }

    @Inject
    public PlanSession(EntityManager em, Curricula curricula, Sessions sessions, Event<DomainEvent> events) {
        this.em = em;
        this.curricula = curricula;
        this.sessions = sessions;
        this.events = events;
    }

    /** {@code code}: letters of the place, year, serial, as in BUN-2027-01; {@code places}: 1 to 200. */
    public record Command(OrganisationId provider, String code, UUID curriculum, String place, String province, LocalDate firstDay,
            LocalDate lastDay, int places) {
    }

    /** @throws Refused R7.closed; session.codeTaken; session.* for what does not fit */
    @Allowed(Role.COURSE_MANAGER)
    public UUID handle(Command command) {
        if (!curricula.openForNewSessions(command.curriculum())) {
            throw Refused.because(Reason.of("R7.closed"));
        }
        if (sessions.byCode(command.code()).isPresent()) {
            throw Refused.because(Reason.of("session.codeTaken", command.code()));
        }
        CourseSession session = new CourseSession(command.code(), command.curriculum(), command.provider().value(), command.place(),
                command.province(), command.firstDay(), command.lastDay(), command.places());
        em.persist(session);
        em.flush();
        events.fire(new SessionChanged(session.code(), "", session.state().name()));
        return session.id();
    }
}
