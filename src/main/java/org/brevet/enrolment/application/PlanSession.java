package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.brevet.curriculum.application.Curricula;
import org.brevet.enrolment.SessionChanged;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.OrganisationId;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Taken;

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

    /** {@code code}: letters of the place, year, serial, as in BUN-2027-01, or null for the next that is free; {@code places}: 1 to 200. */
    public record Command(OrganisationId provider, String code, UUID curriculum, String place, String province, LocalDate firstDay,
            LocalDate lastDay, int places) {
    }

    /** @throws Refused R7.closed; session.codeTaken; session.* for what does not fit */
    @Allowed(Role.COURSE_MANAGER)
    public UUID handle(Command command) {
        if (!curricula.openForNewSessions(command.curriculum())) {
            throw Refused.because(Reason.of("R7.closed"));
        }
        String code = command.code() == null ? nextCode(command.place(), command.firstDay()) : command.code();
        if (sessions.byCode(code).isPresent()) {
            throw Refused.because(Reason.of("session.codeTaken", code));
        }
        CourseSession session = new CourseSession(code, command.curriculum(), command.provider().value(), command.place(),
                command.province(), command.firstDay(), command.lastDay(), command.places());
        em.persist(session);
        try {
            em.flush();
        } catch (PersistenceException failure) {
            if (Taken.is(failure)) {
                throw Refused.because(Reason.of("session.codeTaken", code));
            }
            throw failure;
        }
        events.fire(new SessionChanged(session.code(), "", session.state().name()));
        return session.id();
    }

    /** BUN-2027-01: the first letters of the place, the year, the first serial that is free. */
    private String nextCode(String place, LocalDate firstDay) {
        String letters = NameKey.of(place).replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        String prefix = (letters.length() < 2 ? "SES" : letters.substring(0, Math.min(3, letters.length()))) + "-" + firstDay.getYear() + "-";
        return IntStream.rangeClosed(1, 99).mapToObj(serial -> prefix + String.format(Locale.ROOT, "%02d", serial))
                .filter(code -> sessions.byCode(code).isEmpty()).findFirst().orElse(prefix + "99");
    }
}
