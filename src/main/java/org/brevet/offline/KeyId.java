package org.brevet.offline;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;

/** Which key signed: the first 8 bytes of the SHA-256 of the signer's certificate (DER), as base64url. */
public record KeyId(String value) {

    static final int BYTES = 8;

    public KeyId {
        if (!value.matches("[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]")) {
            throw new IllegalArgumentException("Not the name of a key: " + value);
        }
    }

    public static KeyId of(X509Certificate certificate) {
        try {
            return of(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()), BYTES));
        } catch (CertificateEncodingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyId of(byte[] bytes) {
        return new KeyId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] bytes() {
        return Base64.getUrlDecoder().decode(value);
    }
}
