package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.brevet.enrolment.EnrolmentChanged;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.EnrolmentMended;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.domain.Enrolment;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.DocumentNumber;
import org.brevet.people.Fitness;
import org.brevet.people.application.People;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Mends what lacks for access: a document or letter seen, a new medical certificate, two persons told apart; or withdraws the candidate. */
@Stateless
@UseCase
public class MendCandidate {

    private EntityManager em;
    private Sessions sessions;
    private People people;
    private Evaluation evaluation;
    private Event<DomainEvent> events;
    private Clock clock;

    public MendCandidate() {
    }

    @Inject
    public MendCandidate(EntityManager em, Sessions sessions, People people, Evaluation evaluation, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.sessions = sessions;
        this.people = people;
        this.evaluation = evaluation;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused R19.missing if empty, R19.numberTaken */
    @Allowed(Role.COURSE_MANAGER)
    public void identitySeen(EnrolmentId id, String kind, String number) {
        if (DocumentNumber.key(number) == null) {
            throw Refused.because(Reason.of("R19.missing"));
        }
        people.identityDocumentSeen(locked(id).person(), kind == null ? "" : kind.strip(), number.strip());
        evaluateAgain(id);
    }

    /** @throws Refused R15.missing if a day lacks, import.daysReversed */
    @Allowed(Role.COURSE_MANAGER)
    public void fitnessSeen(EnrolmentId id, Fitness outcome, LocalDate issued, LocalDate until) {
        if (outcome == null || issued == null || until == null) {
            throw Refused.because(Reason.of("R15.missing"));
        }
        if (until.isBefore(issued)) {
            throw Refused.because(Reason.of("import.daysReversed", issued, until));
        }
        people.recordFitness(locked(id).person(), outcome, issued, until);
        evaluateAgain(id);
    }

    /** R22: the reference of the organisation's letter, or "individual". @throws Refused R22.missing if empty */
    @Allowed(Role.COURSE_MANAGER)
    public void letterSeen(EnrolmentId id, String reference) {
        if (reference == null || reference.isBlank()) {
            throw Refused.because(Reason.of("R22.missing"));
        }
        Enrolment enrolment = locked(id);
        String before = enrolment.letter();
        enrolment.letterSeen(reference);
        mended(id, "letter", before, enrolment.letter());
        evaluateAgain(id);
    }

    /** R19: a human says that the near one is somebody else. */
    @Allowed(Role.COURSE_MANAGER)
    public void anotherPerson(EnrolmentId id) {
        Enrolment enrolment = locked(id);
        boolean before = enrolment.anotherPerson();
        enrolment.saidToBeAnotherPerson();
        mended(id, "anotherPerson", String.valueOf(before), "true");
        evaluateAgain(id);
    }

    /** @throws Refused R4.reason; R2.enrolment if the course is over for this person */
    @Allowed(Role.COURSE_MANAGER)
    public void withdraw(EnrolmentId id, String reason) {
        Enrolment enrolment = locked(id);
        EnrolmentState before = enrolment.withdraw(reason, clock.instant());
        em.flush();
        events.fire(new EnrolmentChanged(sessions.enrolment(id.value()).name(), id.value(), before, EnrolmentState.WITHDRAWN, reason.strip()));
    }

    private Enrolment locked(EnrolmentId id) {
        return em.find(Enrolment.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void mended(EnrolmentId id, String what, String before, String after) {
        if (!before.equals(after)) {
            events.fire(new EnrolmentMended(sessions.enrolment(id.value()).name(), id.value(), what, before, after));
        }
    }

    private void evaluateAgain(EnrolmentId id) {
        em.flush();
        EnrolmentRow row = sessions.enrolment(id.value());
        if (row.state() != EnrolmentState.ELIGIBLE && row.state() != EnrolmentState.INELIGIBLE) {
            return;    // R26, on the first day, is another use case
        }
        boolean eligible = evaluation.ofEnrolments(sessions.session(row.session()), List.of(row)).get(row.id()).eligible();
        EnrolmentState after = eligible ? EnrolmentState.ELIGIBLE : EnrolmentState.INELIGIBLE;
        if (after != row.state()) {
            locked(id).become(after, clock.instant());
            em.flush();
            events.fire(new EnrolmentChanged(row.name(), row.id(), row.state(), after, ""));
        }
    }
}
