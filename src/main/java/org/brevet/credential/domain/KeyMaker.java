package org.brevet.credential.domain;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the authority's own keys: a root, kept offline once the signer is made, and the signer of documents under it (RSA-3072). The signer
 * bears no extended key usage: common readers trust it only without.
 */
public final class KeyMaker {

    private static final String ALGORITHM = "SHA256withRSA";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROOT_YEARS = 20;
    private static final int SIGNER_YEARS = 6;

    private final boolean demonstration;
    private final Instant now;

    /** @param demonstration the keys say in their names that they certify nothing */
    public KeyMaker(boolean demonstration, Instant now) {
        this.demonstration = demonstration;
        this.now = now.truncatedTo(ChronoUnit.DAYS);
    }

    /** A key and its certificate, followed by the one above it. */
    public record Made(PrivateKey key, List<X509Certificate> chain) {
    }

    public Made root() {
        try {
            KeyPair pair = pair();
            X500Name name = name("Brevet – autorité racine");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, serial(), Date.from(now), after(ROOT_YEARS), name,
                    pair.getPublic());
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
            return new Made(pair.getPrivate(), List.of(signed(builder, pair.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Made signer(Made root) {
        try {
            KeyPair pair = pair();
            X509Certificate above = root.chain().get(0);
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new JcaX509CertificateHolder(above).getSubject(), serial(),
                    Date.from(now), after(SIGNER_YEARS), name("Brevet – signature des documents"), pair.getPublic());
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
            builder.addExtension(Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(above));
            return new Made(pair.getPrivate(), List.of(signed(builder, root.key()), above));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A list without an entry, good for as long as the signer is; the root makes another when a signer is lost. */
    public X509CRL emptyList(Made root) {
        try {
            X509Certificate issuer = root.chain().get(0);
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(issuer, Date.from(now));
            builder.setNextUpdate(after(SIGNER_YEARS));
            builder.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
            return new JcaX509CRLConverter().getCRL(builder.build(with(root.key())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4), RANDOM);
        return generator.generateKeyPair();
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(with(key)));
    }

    private static ContentSigner with(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(ALGORITHM).build(key);
    }

    private X500Name name(String role) {
        String mark = demonstration ? "DEMONSTRATION – " : "";
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CD").addRDN(BCStyle.O, mark + "Centre congolais de lutte antimines")
                .addRDN(BCStyle.CN, mark + role).build();
    }

    private static BigInteger serial() {
        return new BigInteger(120, RANDOM).setBit(120);
    }

    private Date after(int years) {
        return Date.from(now.atOffset(ZoneOffset.UTC).plusYears(years).toInstant());
    }
}
