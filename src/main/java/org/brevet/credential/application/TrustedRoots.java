package org.brevet.credential.application;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/**
 * Under whom a document may be signed, and what they say of withdrawn signers.
 *
 * @param lists each under one of the roots
 */
public record TrustedRoots(List<X509Certificate> roots, List<X509CRL> lists) {

    public TrustedRoots {
        roots = List.copyOf(roots);
        lists = List.copyOf(lists);
    }

    public static TrustedRoots of(Collection<X509Certificate> roots) {
        return new TrustedRoots(List.copyOf(roots), List.of());
    }

    /** Whether one of them issued that certificate. */
    boolean issued(X509Certificate signer) {
        return roots.stream().anyMatch(root -> {
            try {
                signer.verify(root.getPublicKey());
                return signer.getIssuerX500Principal().equals(root.getSubjectX500Principal()) && root.getBasicConstraints() >= 0;
            } catch (GeneralSecurityException another) {
                return false;
            }
        });
    }

    /** Whether the list (RFC 5280, 5) is one of theirs; nobody else's word on their signers counts. */
    public boolean issued(X509CRL list) {
        return roots.stream().anyMatch(root -> {
            try {
                list.verify(root.getPublicKey());
                return list.getIssuerX500Principal().equals(root.getSubjectX500Principal());
            } catch (GeneralSecurityException another) {
                return false;
            }
        });
    }

    /** @param encoded DER or PEM. @throws GeneralSecurityException if it is no such list */
    public static X509CRL list(byte[] encoded) throws GeneralSecurityException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(encoded));
    }
}
