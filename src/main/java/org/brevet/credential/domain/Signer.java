package org.brevet.credential.domain;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.brevet.credential.KeyPurpose;
import org.brevet.shared.Digests;

/**
 * What is publicly known of one signer. Made by the root, signs until a newer one does, then still verifies; withdrawn at most once, for ever.
 *
 * @param keyHere its private key lies in the home
 */
public record Signer(KeyPurpose purpose, X509Certificate certificate, boolean keyHere, Optional<Withdrawal> withdrawn) {

    /** @param reason in the words of whoever withdrew it; public */
    public record Withdrawal(Instant at, String reason) {
    }

    /** The first 8 bytes of the SHA-256 of the certificate, in hexadecimal. */
    public String id() {
        return id(certificate);
    }

    public static String id(X509Certificate certificate) {
        try {
            return Digests.sha256Hex(certificate.getEncoded()).substring(0, 16);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Instant from() {
        return certificate.getNotBefore().toInstant();
    }

    /** The first moment at which it no longer signs. */
    public Instant end() {
        return certificate.getNotAfter().toInstant();
    }

    /** Whether it could sign at some time, if its days are right. */
    boolean usable() {
        return keyHere && withdrawn.isEmpty();
    }

    boolean signsAt(Instant time) {
        return usable() && !time.isBefore(from()) && time.isBefore(end());
    }
}
