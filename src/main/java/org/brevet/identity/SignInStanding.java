package org.brevet.identity;

/** How far a sign-in has come. Only {@link #SIGNED_IN} may do anything; the others are a right password and nothing more. */
public enum SignInStanding {
    SIGNED_IN, CODE_ASKED, SET_UP_ASKED
}
