package org.brevet.web.verification;

import org.brevet.offline.Verdict;

/** Green: may work. Amber: may work and keep to something. Red: beware. Grey: has ended, or has not begun. */
final class VerdictTone {

    private VerdictTone() {
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "ok";
            case VALID_WITH_CONDITIONS -> "warn";
            case SUSPENDED, WITHDRAWN, UNKNOWN, CANNOT_TELL, NOT_GENUINE -> "stop";
            case NOT_YET_IN_FORCE, EXPIRED, SURRENDERED, REPLACED -> "ended";
        };
    }
}
