package org.brevet.verification.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.Caller;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.verification.ForgeryReported;
import org.brevet.verification.TooManyLookUps;
import org.brevet.verification.domain.ForgeryReport;

/** R79: a paper that is not genuine is reported to the authority by whoever stood before it. */
@Stateless
@UseCase
public class ReportForgery {

    private EntityManager em;
    private LookUpLimits limits;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public ReportForgery() {
    }

    @Inject
    public ReportForgery(EntityManager em, LookUpLimits limits, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.em = em;
        this.limits = limits;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** {@code key}: the sender's name for it; {@code code}: as it was read; {@code place} in words; {@code note} may be "". */
    public record Found(UUID key, String code, Instant at, String place, String note) {
    }

    /** The same key again changes nothing: the sender has not heard that it arrived. @throws Refused R79.code, R79.place, R79.note @throws TooManyLookUps */
    @AllowedToAnyone("who stands before a forged paper has no account; limited as look-ups are (R81)")
    public void handle(Found found) {
        limits.takeReport(caller.from());
        List<Reason> wrong = new ArrayList<>();
        check(wrong, !found.code().isBlank() && found.code().length() <= ForgeryReport.LONGEST_CODE, "R79.code", ForgeryReport.LONGEST_CODE);
        check(wrong, !found.place().isBlank() && found.place().length() <= ForgeryReport.LONGEST_PLACE, "R79.place", ForgeryReport.LONGEST_PLACE);
        check(wrong, found.note().length() <= ForgeryReport.LONGEST_NOTE, "R79.note", ForgeryReport.LONGEST_NOTE);
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
        if (em.find(ForgeryReport.class, found.key()) == null) {
            ForgeryReport report = new ForgeryReport(found.key(), found.code(), found.at(), found.place(), found.note(), clock.instant());
            em.persist(report);
            events.fire(new ForgeryReported(report.place(), report.id()));
        }
    }

    private static void check(List<Reason> wrong, boolean good, String key, int most) {
        if (!good) {
            wrong.add(Reason.of(key, most));
        }
    }
}
