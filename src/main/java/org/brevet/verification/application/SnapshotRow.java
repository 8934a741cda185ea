package org.brevet.verification.application;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** One status snapshot without its text. {@code signer}: the key's id in hexadecimal. */
public record SnapshotRow(long serial, Instant asOf, Instant useUntil, int certificates, long lifeEvents, String signer) implements Serializable {

    /** A day, and the minutes in which a new day's is made. */
    public static final Duration LATEST = Duration.ofHours(25);

    /** Something keeps the next one from being made. */
    public boolean oldAt(Instant now) {
        return now.isAfter(asOf.plus(LATEST));
    }

    /** Nobody may rely on it any more. */
    public boolean overAt(Instant now) {
        return !now.isBefore(useUntil);
    }
}
