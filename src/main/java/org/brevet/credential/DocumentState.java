package org.brevet.credential;

/** How far a certificate's document is. AWAITED is never stored: there is no document yet. */
public enum DocumentState {
    AWAITED, MADE, WITHHELD
}
