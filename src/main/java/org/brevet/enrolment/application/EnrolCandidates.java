package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.brevet.enrolment.Eligibility;
import org.brevet.enrolment.EnrolmentChanged;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.enrolment.domain.Enrolment;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Gives places to eligible candidates, all of those chosen or none. The session's row is locked meanwhile: of two who want the last
 * place at once, one gets it and the other is told that it is gone. Then the enrolments and last the persons are locked (in the order in
 * which mending does it), so that two sessions on the same days cannot both take a person (R23).
 */
@Stateless
@UseCase
public class EnrolCandidates {

    private EntityManager em;
    private Sessions sessions;
    private People people;
    private Evaluation evaluation;
    private Event<DomainEvent> events;
    private Clock clock;

    public EnrolCandidates() {
    }

    @Inject
    public EnrolCandidates(EntityManager em, Sessions sessions, People people, Evaluation evaluation, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.sessions = sessions;
        this.people = people;
        this.evaluation = evaluation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who holds a place already keeps it: asking twice changes nothing more.
     *
     * @param chosen enrolments of this session
     * @throws Refused R24.full; enrol.notOpen; R2.enrolment; enrol.staff (R11); for each person who is no longer eligible, all reasons
     */
    @Allowed(Role.COURSE_MANAGER)
    public void handle(SessionId id, List<UUID> chosen) {
        CourseSession session = em.find(CourseSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(session);
        if (session.state() != SessionState.OPEN) {
            throw Refused.because(Reason.of("enrol.notOpen", session.state()));
        }
        if (chosen.isEmpty()) {
            throw Refused.because(Reason.of("enrol.nobody"));
        }
        Map<UUID, Enrolment> locked = locked(session, chosen);
        people.lock(locked.values().stream().map(Enrolment::person).toList());
        List<EnrolmentRow> all = sessions.enrolments(id.value());
        List<EnrolmentRow> wanted = all.stream().filter(row -> chosen.contains(row.id())).toList();
        List<EnrolmentRow> rows = wanted.stream().filter(row -> !row.state().holdsPlace()).toList();
        session.requirePlace(all.stream().filter(row -> row.state().holdsPlace()).count(), rows.size());
        refuseStaff(session, rows);
        refuseIneligible(evaluation.ofEnrolments(sessions.session(id.value()), rows), rows);
        for (EnrolmentRow row : rows) {
            Enrolment enrolment = locked.get(row.id());
            EnrolmentState before = enrolment.become(EnrolmentState.OFFERED, clock.instant());
            enrolment.become(EnrolmentState.ENROLLED, clock.instant());    // the provider confirms for the candidate, who nominated with a letter
            events.fire(new EnrolmentChanged(row.name(), row.id(), before, EnrolmentState.ENROLLED, ""));
        }
        em.flush();
    }

    private Map<UUID, Enrolment> locked(CourseSession session, List<UUID> chosen) {
        Map<UUID, Enrolment> locked = new LinkedHashMap<>();
        for (UUID id : new TreeSet<>(chosen)) {
            Enrolment enrolment = em.find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (enrolment == null || !enrolment.session().equals(session.id())) {
                throw new NotFound("enrolment in " + session.code());
            }
            locked.put(id, enrolment);
        }
        return locked;
    }

    /** R11, from the trainee's side: whoever works in a session does not learn in it. */
    private void refuseStaff(CourseSession session, List<EnrolmentRow> rows) {
        List<UUID> staff = sessions.staff(session.id()).stream().map(StaffRow::person).toList();
        List<Reason> reasons = rows.stream().filter(row -> staff.contains(row.person())).map(row -> Reason.of("enrol.staff", row.name())).toList();
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private static void refuseIneligible(Map<UUID, Eligibility> evaluated, List<EnrolmentRow> rows) {
        List<Reason> reasons = new ArrayList<>();
        for (EnrolmentRow row : rows) {
            if (!evaluated.get(row.id()).eligible()) {
                reasons.add(Reason.of("enrol.ineligible", row.name()));
                reasons.addAll(evaluated.get(row.id()).reasons());
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }
}
