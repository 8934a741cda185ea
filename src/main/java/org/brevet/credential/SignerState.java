package org.brevet.credential;

/** What a signer is good for now. All but withdrawn ones verify what they signed. */
public enum SignerState {
    /** signs what is made now */
    SIGNS,
    /** a newer one signs */
    REPLACED,
    /** its days have not begun */
    NOT_YET,
    /** its days are over */
    ENDED,
    /** its private key is not in the home: it can sign no more */
    KEY_GONE,
    /** no longer trusted, for ever */
    WITHDRAWN
}
