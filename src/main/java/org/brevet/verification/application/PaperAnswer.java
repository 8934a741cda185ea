package org.brevet.verification.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.brevet.offline.Verdict;

/**
 * What can be said of a file with a certificate in it, by the register as it is now. {@code findings}: what was checked, in the order of the
 * checks; {@code known}: null unless the paper is the one that was issued.
 */
public record PaperAnswer(Verdict verdict, Instant asOf, Map<Check, Outcome> findings, Verification.Known known) implements Serializable {

    public enum Check {
        /** the PDF file is as it was signed, under the root */
        FILE_SIGNATURE,
        /** the large code is signed by a key that counts */
        CODE,
        /** the code says what the register says */
        REGISTER,
        /** the text that people read says what the register says */
        TEXT
    }

    public enum Outcome {
        RIGHT, WRONG,
        /** it has none, or it cannot be read */
        NOT_CHECKED,
        /** the key is unknown or was withdrawn */
        CANNOT_TELL
    }
}
