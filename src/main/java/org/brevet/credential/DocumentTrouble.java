package org.brevet.credential;

/** Why a document is not there. The first five are of the one certificate, the others of the signing key, arms or time stamp and so of all. */
public enum DocumentTrouble {
    NONE,
    /** read back, the file says something else than the register; the detail names what */
    DIFFERS,
    /** the content does not fit one page; the detail names what */
    NO_ROOM,
    /** a character that the document's font lacks; the detail holds it */
    CHARACTER,
    /** anything else; the log knows more */
    FAILED,
    /** a file with the pass phrase was set and is not there */
    PASS_MISSING,
    /** the pass phrase does not open the key */
    PASS_WRONG,
    /** no signer's key, and the root's key, which could make one, was taken away */
    ROOT_AWAY,
    /** the signer's certificate is not yet or no longer valid */
    KEY_OUT_OF_DATE,
    /** the keys' folder cannot be read or written */
    KEY_UNREADABLE,
    /** the file with the authority's arms cannot be used; the detail names what is wrong with it */
    ARMS,
    /** the time stamp that is set cannot be had: no key for it, or the service does not answer as it should; the detail names which and why */
    TIME_STAMP
}
