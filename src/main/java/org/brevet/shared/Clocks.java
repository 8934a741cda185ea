package org.brevet.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Gives the one clock that everything asks (design 7: time is injected). */
@ApplicationScoped
public class Clocks {

    private MovableClock clock;

    protected Clocks() {
    }

    @Inject
    public Clocks(Settings settings) {
        clock = new MovableClock(settings.fixedClock().map(Clocks::fixed).orElseGet(Clock::systemUTC));
    }

    /** For a command that has no home and so no setting. */
    public static Clock system() {
        return Clock.systemUTC();
    }

    private static Clock fixed(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    @Produces
    public Clock clock() {
        return clock;
    }

    public MovableClock movable() {
        return clock;
    }
}
