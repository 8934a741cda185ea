package org.brevet.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the installation. It tells the real time, or a fixed one where a setting says so (tests), or on one thread a moved one:
 * that is how the demonstration's finished course is made by the same use cases that people use.
 */
public final class MovableClock extends Clock {

    private final Clock base;
    private final ThreadLocal<Instant> moved = new ThreadLocal<>();

    public MovableClock(Clock base) {
        this.base = base;
    }

    /** Runs with the given time on this thread alone. */
    public void at(Instant time, Runnable work) {
        Instant before = moved.get();
        moved.set(time);
        try {
            work.run();
        } finally {
            if (before == null) {
                moved.remove();
            } else {
                moved.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant time = moved.get();
        return time == null ? base.instant() : time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
