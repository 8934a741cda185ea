package org.brevet.curriculum.application;

import java.time.Instant;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** R3: somebody else stored this part since it was read. Carries what is stored now, and its revision for a save on purpose. */
public class ElementChanged extends Refused {

    private final transient Record theirs;
    private final long revision;

    /** @param by who stored the other one; @param at when */
    public ElementChanged(String by, Instant at, Record theirs, long revision) {
        super(java.util.List.of(Reason.of("R3.element", by, at)));
        this.theirs = theirs;
        this.revision = revision;
    }

    /** The plan of the part as it is stored. */
    public Record theirs() {
        return theirs;
    }

    public long revision() {
        return revision;
    }
}
