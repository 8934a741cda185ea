package org.brevet.offline;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;

/** What signs codes and snapshots: a P-256 key and the certificate that names it. The key may live in a device: only its provider uses it. */
public record CodeSigner(PrivateKey key, X509Certificate certificate) {

    public CodeSigner {
        if (!(certificate.getPublicKey() instanceof ECPublicKey point) || !P256.is(point)) {
            throw new IllegalArgumentException("Codes are signed with a P-256 key, not with " + certificate.getPublicKey().getAlgorithm());
        }
    }

    public KeyId id() {
        return KeyId.of(certificate);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "code signer " + id().value();
    }
}
