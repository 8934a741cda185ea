package org.brevet.identity;

/** What a code of the second factor was answered. LIMITED: too many wrong ones, nothing was compared. GONE: the sign-in it belongs to has run out. */
public enum FactorAnswer {
    DONE, WRONG, USED, LIMITED, GONE
}
