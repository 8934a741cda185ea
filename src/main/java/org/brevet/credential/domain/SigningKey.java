package org.brevet.credential.domain;

import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.brevet.offline.CodeSigner;

/** What signs: the signer's private key, its certificate followed by the root's, and the root's list of revoked ones. */
public record SigningKey(PrivateKey key, List<X509Certificate> chain, X509CRL revoked) {

    public SigningKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The first 8 bytes of the SHA-256 of the signer's certificate, in hexadecimal. */
    public String id() {
        return Signer.id(certificate());
    }

    /** The same as bytes: the key's name in codes, snapshots and the key list. */
    public byte[] kid() {
        return HexFormat.of().parseHex(id());
    }

    /** For codes and snapshots. @throws IllegalArgumentException if it is a key for documents */
    public CodeSigner codes() {
        return new CodeSigner(key, certificate());
    }

    public boolean validAt(Instant time) {
        Date at = Date.from(time);
        return chain.stream().allMatch(one -> !at.before(one.getNotBefore()) && !at.after(one.getNotAfter()));
    }

    @Override
    public String toString() {
        return "signing key " + id();
    }
}
