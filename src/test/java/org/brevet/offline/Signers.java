package org.brevet.offline;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A root and signers of codes under it, made for a test. */
public final class Signers {

    static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2029-01-01T00:00:00Z");
    private static final Instant ROOT_END = Instant.parse("2047-01-01T00:00:00Z");
    private static final X500Name ROOT_NAME = new X500Name("CN=Root");

    private final KeyPair root = pair("RSA");
    private final X509Certificate rootCertificate = certificate(root, root, ROOT_NAME, BEGIN, ROOT_END);

    public CodeSigner signer() {
        return signer(BEGIN, END);
    }

    CodeSigner signer(Instant begin, Instant end) {
        KeyPair pair = pair("EC");
        return new CodeSigner(pair.getPrivate(), certificate(pair, root, new X500Name("CN=Codes"), begin, end));
    }

    KeyPair root() {
        return root;
    }

    X509Certificate rootCertificate() {
        return rootCertificate;
    }

    ListedKey listed(CodeSigner signer) {
        return ListedKey.of(List.of(signer.certificate(), rootCertificate));
    }

    public KeyList list(Instant asOf, CodeSigner... signers) {
        return new KeyList(List.of(signers).stream().map(this::listed).toList(), asOf, false);
    }

    static KeyPair pair(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(3072);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate certificate(KeyPair of, KeyPair by, X500Name name, Instant begin, Instant end) {
        try {
            return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(ROOT_NAME, BigInteger.TEN, Date.from(begin),
                    Date.from(end), name, of.getPublic()).build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
