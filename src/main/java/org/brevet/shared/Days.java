package org.brevet.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is, and where (R92). */
public final class Days {

    /** The four eastern provinces: UTC+2, for a person's eligibility and all that happens in a session. */
    public static final ZoneId PROVINCE = ZoneId.of("Africa/Lubumbashi");

    /** UTC+1, for the end of validity: the later midnight, so that nobody loses an hour. */
    public static final ZoneId KINSHASA = ZoneId.of("Africa/Kinshasa");

    private Days() {
    }

    public static LocalDate inProvince(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), PROVINCE);
    }

    public static LocalDate inKinshasa(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), KINSHASA);
    }
}
