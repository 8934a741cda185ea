package org.brevet.shared;

import java.time.Instant;
import java.util.List;

/** R3: what was on the screen is older than what is stored. Carries both values, so that nothing typed is lost. */
public class Stale extends Refused {

    private final String by;
    private final transient Instant at;
    private final String theirs;
    private final String mine;
    private final long version;

    /** @param by who stored the other value; @param at when; @param version the stored one, for a save on purpose */
    public Stale(String by, Instant at, String theirs, String mine, long version) {
        super(List.of(Reason.of("R3.changed", by, theirs, at, mine)));
        this.by = by;
        this.at = at;
        this.theirs = theirs;
        this.mine = mine;
        this.version = version;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public String theirs() {
        return theirs;
    }

    public String mine() {
        return mine;
    }

    public long version() {
        return version;
    }
}
