package org.brevet.identity;

/** What there is to say of an account's second factor. */
public enum FactorStanding {
    SET_UP,
    /** must have one and is led to set it up when it next signs in */
    MISSING,
    /** would have to, but the demonstration made it */
    EXEMPT,
    NOT_NEEDED
}
