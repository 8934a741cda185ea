package org.brevet.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.enrolment.EnrolmentChanged;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.enrolment.domain.Enrolment;
import org.brevet.enrolment.domain.SessionStaff;
import org.brevet.identity.Role;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;

/** Course sessions, their staff and their enrolments, for other features; the calling use case has checked. */
@ApplicationScoped
public class Sessions {

    static final String SESSION = """
            select new org.brevet.enrolment.application.SessionRow(s.id, s.code, s.curriculum, v.qualification, v.number, s.provider, o.name, s.place,
              s.province, s.firstDay, s.lastDay, s.places, s.state,
              (select count(h) from Enrolment h where h.session = s.id and h.state in (org.brevet.enrolment.EnrolmentState.OFFERED,
                org.brevet.enrolment.EnrolmentState.ENROLLED, org.brevet.enrolment.EnrolmentState.ACTIVE,
                org.brevet.enrolment.EnrolmentState.PASSED, org.brevet.enrolment.EnrolmentState.FAILED)))
              from CourseSession s join CurriculumVersion v on v.id = s.curriculum join Organisation o on o.id = s.provider""";
    static final String ENROLMENT = """
            select new org.brevet.enrolment.application.EnrolmentRow(e.id, e.session, s.code, e.person, p.nom, p.postnom, p.prenom, e.nominator, n.name,
              e.row, e.state, e.letter, e.anotherPerson, e.ground)
              from Enrolment e join CourseSession s on s.id = e.session join Person p on p.id = e.person
              left join Organisation n on n.id = e.nominator""";
    private EntityManager em;
    private People people;
    private Event<DomainEvent> events;
    private Clock clock;

    protected Sessions() {
    }

    @Inject
    public Sessions(EntityManager em, People people, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such session */
    public SessionRow session(UUID id) {
        return em.createQuery(SESSION + " where s.id = :id", SessionRow.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("session " + id));
    }

    /** Locks the session's row to the end of the transaction: what is written once for a session waits its turn. */
    public void lock(UUID id) {
        if (em.find(CourseSession.class, id, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFound("session " + id);
        }
    }

    public Optional<SessionRow> byCode(String code) {
        return em.createQuery(SESSION + " where s.code = :code", SessionRow.class).setParameter("code", code).getResultStream().findFirst();
    }

    /** In the order of the nominations. */
    public List<EnrolmentRow> enrolments(UUID session) {
        return em.createQuery(ENROLMENT + " where e.session = :session order by e.row", EnrolmentRow.class).setParameter("session", session)
                .getResultList();
    }

    /** Those who follow the course, or have: ACTIVE, PASSED, FAILED. */
    public List<EnrolmentRow> takingPart(UUID session) {
        return enrolments(session).stream().filter(row -> row.state().takesPart()).toList();
    }

    /** @throws NotFound if there is no such enrolment */
    public EnrolmentRow enrolment(UUID id) {
        return em.createQuery(ENROLMENT + " where e.id = :id", EnrolmentRow.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("enrolment " + id));
    }

    public List<EnrolmentRow> ofPerson(UUID person) {
        return em.createQuery(ENROLMENT + " where e.person = :person order by s.firstDay desc", EnrolmentRow.class).setParameter("person", person)
                .getResultList();
    }

    public Set<Role> staffRoles(UUID person, UUID session) {
        return em.createQuery("select s.role from SessionStaff s where s.person = :person and s.session = :session", Role.class)
                .setParameter("person", person).setParameter("session", session).getResultStream().collect(Collectors.toSet());
    }

    public List<StaffRow> staff(UUID session) {
        List<SessionStaff> lines = em.createQuery("select s from SessionStaff s where s.session = :session", SessionStaff.class)
                .setParameter("session", session).getResultList();
        Map<UUID, PersonRow> persons = people.all(lines.stream().map(SessionStaff::person).toList());
        return lines.stream().map(line -> new StaffRow(line.person(), persons.get(line.person()).fullName(),
                persons.get(line.person()).organisationName(), line.role()))
                .sorted(java.util.Comparator.comparing(StaffRow::role).thenComparing(StaffRow::name)).toList();
    }

    /** R23: codes of other sessions on the same days in which these persons hold a place, by person. */
    public Map<UUID, List<String>> overlapping(List<UUID> persons, UUID besides, LocalDate firstDay, LocalDate lastDay) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                select e.person, s.code, e.state from Enrolment e join CourseSession s on s.id = e.session
                 where e.person in :persons and s.id <> :besides and s.firstDay <= :lastDay and s.lastDay >= :firstDay order by s.code""",
                Object[].class).setParameter("persons", persons).setParameter("besides", besides).setParameter("firstDay", firstDay)
                .setParameter("lastDay", lastDay).getResultStream().filter(row -> ((EnrolmentState) row[2]).holdsPlace())
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** R47, told by assessment when results are published. */
    public void passed(UUID enrolment) {
        Enrolment found = em.find(Enrolment.class, enrolment);
        EnrolmentState before = found.become(EnrolmentState.PASSED, clock.instant());
        events.fire(new EnrolmentChanged(enrolment(enrolment).name(), enrolment, before, EnrolmentState.PASSED, ""));
    }
}
