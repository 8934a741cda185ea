package org.brevet.credential.domain;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
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
import org.brevet.credential.KeyPurpose;

/**
 * Makes the authority's own keys: a root, kept offline once the signers are made, and signers under it: RSA-3072 for documents, P-256 for codes
 * and snapshots. A signer bears no extended key usage: common readers trust it only without; that for time stamps must bear its own, alone and
 * critical (RFC 3161, 2.3).
 */
public final class KeyMaker {

    private static final String ALGORITHM = "SHA256withRSA";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROOT_YEARS = 20;
    private static final int SIGNER_YEARS = 6;
    /** Long enough to vouch for what a signer signed on its last day, until the last certificate of then has ended. */
    private static final int STAMPER_YEARS = 12;
    private static final Map<KeyPurpose, String> ROLES = Map.of(KeyPurpose.PDF, "Brevet – signature des documents", KeyPurpose.CODE,
            "Brevet – signature des codes", KeyPurpose.TIMESTAMP, "Brevet – horodatage");

    private final boolean demonstration;
    private final Instant now;

    /** @param demonstration the keys say in their names that they certify nothing */
    public KeyMaker(boolean demonstration, Instant now) {
        this.demonstration = demonstration;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A key and its certificate, followed by the one above it. */
    public record Made(PrivateKey key, List<X509Certificate> chain) {

        X509Certificate certificate() {
            return chain.get(0);
        }
    }

    /** A root from the day's first moment on, so that a checker whose clock is a little late takes it. */
    public Made root() {
        try {
            KeyPair pair = rsa();
            Instant from = now.truncatedTo(ChronoUnit.DAYS);
            X500Name name = name("Brevet – autorité racine");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, serial(), Date.from(from), after(from, ROOT_YEARS), name,
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

    /** @param from its first moment; its last one is never after the root's */
    public Made signer(Made root, KeyPurpose purpose, Instant from) {
        return signer(root, purpose, from, pair(purpose));
    }

    /** The same for a pair that was made elsewhere. */
    Made signer(Made root, KeyPurpose purpose, Instant from, KeyPair pair) {
        try {
            int years = purpose == KeyPurpose.TIMESTAMP ? STAMPER_YEARS : SIGNER_YEARS;
            X509Certificate above = root.certificate();
            Date end = after(from, years).before(above.getNotAfter()) ? after(from, years) : above.getNotAfter();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new JcaX509CertificateHolder(above).getSubject(), serial(),
                    Date.from(from), end, name(ROLES.get(purpose)), pair.getPublic());
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (purpose == KeyPurpose.TIMESTAMP) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
            builder.addExtension(Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(above));
            return new Made(pair.getPrivate(), List.of(signed(builder, root.key()), above));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The root's list of withdrawn signers, good for as long as a new signer is; the root makes another at each change.
     *
     * @param number greater than that of any list before
     */
    public X509CRL list(Made root, Collection<Signer> withdrawn, BigInteger number) {
        try {
            X509Certificate issuer = root.certificate();
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(issuer, Date.from(now.truncatedTo(ChronoUnit.DAYS)));
            builder.setNextUpdate(after(now.truncatedTo(ChronoUnit.DAYS), SIGNER_YEARS));
            for (Signer signer : withdrawn) {
                builder.addCRLEntry(signer.certificate().getSerialNumber(), Date.from(signer.withdrawn().orElseThrow().at()),
                        CRLReason.keyCompromise);
            }
            builder.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
            return new JcaX509CRLConverter().getCRL(builder.build(with(root.key())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whom a certificate names: its common name. */
    public static String name(X509Certificate certificate) {
        try {
            RDN[] names = new JcaX509CertificateHolder(certificate).getSubject().getRDNs(BCStyle.CN);
            return names.length == 0 ? "" : IETFUtils.valueToString(names[0].getFirst().getValue());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The number of such a list. */
    public static BigInteger number(X509CRL list) {
        return ASN1Integer.getInstance(ASN1OctetString.getInstance(list.getExtensionValue(Extension.cRLNumber.getId())).getOctets()).getValue();
    }

    static KeyPair pair(KeyPurpose purpose) {
        try {
            return purpose == KeyPurpose.PDF ? rsa() : p256();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4), RANDOM);
        return generator.generateKeyPair();
    }

    private static KeyPair p256() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
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

    private static Date after(Instant from, int years) {
        return Date.from(from.atOffset(ZoneOffset.UTC).plusYears(years).toInstant());
    }
}
