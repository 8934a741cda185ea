package org.brevet.credential.domain;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** The authority's own time stamps: its key for them (P-256) and the clock of this installation. */
public final class OwnTimeStamps implements TimeStamper {

    /** Our policy's name: a UUID as an object identifier (ITU-T X.667), which needs no registration. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.25.126337716273545129017419735285404471347");
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROOM = 5120;

    private final SigningKey key;
    private final Clock clock;

    public OwnTimeStamps(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    @Override
    public TimeStampToken stamp(byte[] signature) {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.key()), key.certificate()), digests.get(SHA256), POLICY);
            generator.addCertificates(new JcaCertStore(key.chain()));
            generator.setAccuracySeconds(1);
            return generator.generate(TimeStamper.request(signature, null), new BigInteger(120, RANDOM), Date.from(clock.instant()));
        } catch (GeneralSecurityException | OperatorCreationException | TSPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String name() {
        return key.id();
    }

    @Override
    public int room() {
        return ROOM;
    }
}
