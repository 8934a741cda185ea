package org.brevet.credential.application;

import java.io.Serializable;
import java.time.Instant;
import org.brevet.credential.DocumentState;
import org.brevet.credential.DocumentTrouble;

/**
 * How far a certificate's document is. {@code madeAt} is null, digest and signer are "" while it is AWAITED; {@code trouble} then tells whether the
 * signing key, the arms or the time stamp are why. {@code signer} is the key's id, {@code codeSigner} that of its offline code, "" without
 * such a code; {@code digest} the file's SHA-256; {@code stampedBy} the id of our key for time stamps or the host of another service, "" without a time stamp.
 */
public record DocumentStatus(String number, DocumentState state, DocumentTrouble trouble, String detail, Instant madeAt, String digest,
        String signer, String codeSigner, String stampedBy) implements Serializable {

    static DocumentStatus awaited(String number, DocumentTrouble trouble, String detail) {
        return new DocumentStatus(number, DocumentState.AWAITED, trouble, detail, null, "", "", "", "");
    }

    DocumentStatus withoutTrouble() {
        return new DocumentStatus(number, state, DocumentTrouble.NONE, "", madeAt, digest, signer, codeSigner, stampedBy);
    }
}
