package org.brevet.offline;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Certificates of keys, as a JWK's x5c has them (RFC 7517, 4.7). */
final class Certificates {

    private Certificates() {
    }

    static String written(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static X509Certificate read(String text) throws Unreadable {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (IllegalArgumentException | GeneralSecurityException broken) {
            throw new Unreadable("Key list: not a certificate", broken);
        }
    }

    /** Two: the signer's, and the root's that signed it. */
    static void requireChain(List<X509Certificate> chain) throws Unreadable {
        if (chain.size() != 2) {
            throw new Unreadable("Key list: the certificate and its root were expected");
        }
        try {
            chain.get(0).verify(chain.get(1).getPublicKey());
        } catch (GeneralSecurityException foreign) {
            throw new Unreadable("Key list: a certificate that is not under its root", foreign);
        }
    }
}
