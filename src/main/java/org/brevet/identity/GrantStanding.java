package org.brevet.identity;

/** How a role of an account stands on a day; derived, never stored. */
public enum GrantStanding {
    /** proposed, a second person has not said yes */
    WAITING,
    /** proposed, and nobody said yes in time */
    LAPSED,
    /** granted, begins later */
    COMING,
    IN_FORCE,
    /** its last day is over */
    ENDED,
    DECLINED, REVOKED;

    /** In force now, or can still be without anybody granting anything more. */
    public boolean open() {
        return this == WAITING || this == COMING || this == IN_FORCE;
    }
}
