package org.brevet.credential;

/** Why a change of keys is refused; nothing was changed then. */
public enum KeyRefusal {
    /** this home has no keys yet */
    NONE_YET,
    /** the root's key is not in the home and no folder was named; the detail says where it was looked for */
    ROOT_AWAY,
    /** the folder named holds no root key; the detail is its file */
    ROOT_NOT_THERE,
    /** that root is not this home's; the detail is its file */
    ROOT_OTHER,
    /** the pass phrase does not open the root's key; the detail is its file */
    ROOT_PASS,
    /** the file with the root's pass phrase is missing or empty; the detail names it */
    ROOT_PASS_FILE,
    /** the root's days end before that day */
    AFTER_ROOT,
    /** no signer, or more than one, begins like that; the detail is what was given */
    UNKNOWN,
    /** withdrawn before; the detail is its id */
    ALREADY,
    /** the reason lacks, or is longer than 200 characters or one line */
    REASON,
    /** the folder for the root is not there; the detail names it */
    NO_FOLDER,
    /** the folder for the root lies in the home, where it would not be away; the detail names it */
    IN_HOME,
    /** the folder holds another root already; the detail is its file */
    TAKEN,
    /** the copy does not open again or does not sign; the root stays in the home; the detail is its file */
    COPY
}
