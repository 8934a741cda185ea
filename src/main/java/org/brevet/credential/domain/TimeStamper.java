package org.brevet.credential.domain;

import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.brevet.shared.Digests;

/** Says that a signature was there at a time (RFC 3161): with it, others can tell after the signer's last day that it signed before. */
public interface TimeStamper {

    /**
     * @param signature the signature's own bytes
     * @throws Unmakeable TIME_STAMP, naming what is wrong
     */
    TimeStampToken stamp(byte[] signature);

    /** Who it is, in at most 100 characters: the id of our own key, or the service's host. */
    String name();

    /** Bytes that a stamp takes at most. */
    int room();

    /** @param nonce null for none */
    static TimeStampRequest request(byte[] signature, BigInteger nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, Digests.sha256(signature), nonce);
    }

    /** The certificates that a stamp brings along. */
    static List<X509Certificate> certificates(TimeStampToken stamp) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            for (X509CertificateHolder one : stamp.getCertificates().getMatches(null)) {
                found.add(new JcaX509CertificateConverter().getCertificate(one));
            }
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
        return found;
    }
}
