package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.brevet.accreditation.DossierFacts;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.DossierRef;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.accreditation.domain.DossierCheck;
import org.brevet.accreditation.persistence.Dossiers;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.Days;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** The provider lays a dossier before the authority for each passed trainee (R49), complete (R50), one by one or all of a session. */
@Stateless
@UseCase
public class SubmitDossiers {

    private Dossiers dossiers;
    private DossierDesk desk;
    private Facts facts;
    private Sessions sessions;
    private SubmissionTerm term;
    private Caller caller;
    private Clock clock;

    public SubmitDossiers() {
    }

    @Inject
    public SubmitDossiers(Dossiers dossiers, DossierDesk desk, Facts facts, Sessions sessions, SubmissionTerm term, Caller caller, Clock clock) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.facts = facts;
        this.sessions = sessions;
        this.term = term;
        this.caller = caller;
        this.clock = clock;
    }

    /** What became of one trainee's dossier: submitted when there are no reasons against it; {@code number} is null if none was made. */
    public record Outcome(UUID enrolment, String name, DossierNumber number, List<Reason> reasons) implements Serializable {

        public boolean submitted() {
            return reasons.isEmpty();
        }
    }

    /** A draft with its number, complete or not. @throws Refused R49.passed; R49.open if there is one already */
    @Allowed(Role.COURSE_MANAGER)
    public DossierNumber prepare(EnrolmentId id) {
        EnrolmentRow row = sessions.enrolment(id.value());
        if (row.state() != EnrolmentState.PASSED) {
            throw Refused.because(Reason.of("R49.passed"));
        }
        if (dossiers.ofEnrolments(List.of(row.id())).containsKey(row.id())) {
            throw Refused.because(Reason.of("R49.open", row.name()));
        }
        return prepared(row, sessions.session(row.session())).number();
    }

    /**
     * The dossier of this trainee, prepared now if there is none.
     *
     * @throws Refused R49.passed; R49.late; R50.* for each item that is missing; R2.dossier if it lies before the authority already
     */
    @Allowed(Role.COURSE_MANAGER)
    public DossierNumber submit(EnrolmentId id) {
        EnrolmentRow row = sessions.enrolment(id.value());
        Dossier dossier = dossiers.ofEnrolments(List.of(row.id())).get(row.id());
        if (dossier != null && !dossier.state().inPreparation()) {
            dossier.requireCanBecome(DossierState.SUBMITTED);
        }
        DossierFacts now = facts.of(row.id());
        List<Reason> reasons = reasonsAgainst(row, dossier, now, Days.inProvince(clock), term.over());
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        return submitted(row, sessions.session(row.session()), dossier, now).number();
    }

    /** Those that are complete are submitted, each of the others tells why not; those that the authority has already are left alone. */
    @Allowed(Role.COURSE_MANAGER)
    public List<Outcome> submitAll(SessionId id) {
        SessionRow session = sessions.session(id.value());
        List<EnrolmentRow> passed = sessions.takingPart(id.value()).stream().filter(row -> row.state() == EnrolmentState.PASSED).toList();
        Map<UUID, Dossier> existing = dossiers.ofEnrolments(passed.stream().map(EnrolmentRow::id).toList());
        Map<UUID, DossierFacts> now = facts.of(id.value(), passed);
        LocalDate today = Days.inProvince(clock);
        Function<DossierFacts, Optional<Reason>> over = term.over();
        List<Outcome> outcomes = new ArrayList<>();
        for (EnrolmentRow row : passed) {
            Dossier dossier = existing.get(row.id());
            if (dossier == null || dossier.state().inPreparation()) {
                List<Reason> reasons = reasonsAgainst(row, dossier, now.get(row.id()), today, over);
                Dossier done = reasons.isEmpty() ? submitted(row, session, dossier, now.get(row.id())) : dossier;
                outcomes.add(new Outcome(row.id(), row.name(), done == null ? null : done.number(), reasons));
            }
        }
        return outcomes;
    }

    /** The provider takes it back before it is examined. @throws Refused R3.dossier; R2.dossier; R4.reason */
    @Allowed(Role.COURSE_MANAGER)
    public void retract(DossierRef ref, String reason) {
        Dossier dossier = desk.take(ref.number(), ref.version());
        DossierState before = dossier.state();
        desk.note(dossier, before, dossier.retract(reason, caller.person(), clock.instant()));
    }

    private Dossier submitted(EnrolmentRow row, SessionRow session, Dossier known, DossierFacts now) {
        Dossier dossier = known == null ? prepared(row, session) : known;
        Instant at = clock.instant();
        if (dossier.state() == DossierState.RETURNED) {
            desk.note(dossier, DossierState.RETURNED, dossier.takeUpAgain(caller.person(), at));
        }
        desk.note(dossier, dossier.state(), dossier.submit(now, caller.person(), at));
        return dossier;
    }

    private Dossier prepared(EnrolmentRow row, SessionRow session) {
        int year = Days.inKinshasa(clock).getYear();
        Dossier dossier = new Dossier(dossiers.nextDossierNumber(year), row.id(), session.id(), session.provider(), row.person());
        var step = dossier.prepared(caller.person(), clock.instant());
        dossiers.add(dossier, row.name());
        desk.note(dossier, null, step);
        return dossier;
    }

    /** R49, R50. */
    private static List<Reason> reasonsAgainst(EnrolmentRow row, Dossier dossier, DossierFacts now, LocalDate today,
            Function<DossierFacts, Optional<Reason>> over) {
        if (row.state() != EnrolmentState.PASSED) {
            return List.of(Reason.of("R49.passed"));
        }
        List<Reason> reasons = new ArrayList<>(DossierCheck.missing(now, today));
        if (dossier == null || dossier.submittedAt() == null) {
            over.apply(now).ifPresent(reasons::add);
        }
        return reasons;
    }
}
