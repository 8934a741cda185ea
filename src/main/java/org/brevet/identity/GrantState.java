package org.brevet.identity;

/** What was done about a role of an account; what follows from the day is in {@link GrantStanding}. */
public enum GrantState {
    PROPOSED, GRANTED, DECLINED, REVOKED
}
