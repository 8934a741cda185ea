package org.brevet.verification.domain;

import java.time.LocalDate;
import org.brevet.register.CertificateState;
import org.brevet.offline.Verdict;

/** R76: what holds, and which of several goes first. A final decision before a temporary one, both before what the calendar says. */
public final class VerdictPolicy {

    private VerdictPolicy() {
    }

    /** @param today in Kinshasa (R92): the last day of validity counts to its end there */
    public static Verdict of(CertificateState state, LocalDate validFrom, LocalDate validUntil, boolean hasConditions, LocalDate today) {
        return switch (state) {
            case WITHDRAWN -> Verdict.WITHDRAWN;
            case REPLACED -> Verdict.REPLACED;
            case SURRENDERED -> Verdict.SURRENDERED;
            case SUSPENDED -> Verdict.SUSPENDED;
            case ISSUED -> ofDates(validFrom, validUntil, hasConditions, today);
        };
    }

    private static Verdict ofDates(LocalDate validFrom, LocalDate validUntil, boolean hasConditions, LocalDate today) {
        if (today.isAfter(validUntil)) {
            return Verdict.EXPIRED;
        }
        if (today.isBefore(validFrom)) {
            return Verdict.NOT_YET_IN_FORCE;
        }
        return hasConditions ? Verdict.VALID_WITH_CONDITIONS : Verdict.VALID;
    }
}
