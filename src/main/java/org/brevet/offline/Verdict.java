package org.brevet.offline;

/** R76: what can be said of a certificate, always as of a moment and never more than is known. A closed list: machines read it too. */
public enum Verdict {
    VALID, VALID_WITH_CONDITIONS, NOT_YET_IN_FORCE, EXPIRED, SUSPENDED, WITHDRAWN, SURRENDERED, REPLACED, UNKNOWN,
    /** without network only: the status data are too old (R77) or a key is missing (R79) */
    CANNOT_TELL,
    /** without network only: the signature does not fit (R79) */
    NOT_GENUINE;

    /** Whoever holds it may work, within its conditions. */
    public boolean accepted() {
        return this == VALID || this == VALID_WITH_CONDITIONS;
    }
}
