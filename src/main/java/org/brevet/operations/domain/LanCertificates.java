package org.brevet.operations.domain;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the root of a local network and the certificate of its server (ADR 0018): P-256, RFC 5280. The root's name constraints keep it to
 * addresses that no site of the internet has, since devices trust it for good.
 */
final class LanCertificates {

    static final int SERVER_DAYS = 397;
    private static final int ROOT_DAYS = 3652;
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** RFC 1918, RFC 3927, loopback, RFC 4193, RFC 4291. */
    private static final List<String> LOCAL = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8", "fc00::/7",
            "fe80::/10", "::1/128");

    private final Instant now;

    LanCertificates(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A key and its certificate. */
    record Pair(PrivateKey key, X509Certificate certificate) { }

    /** Its first day is yesterday: a phone's clock may be late. */
    Pair root(LanNames names) {
        KeyPair pair = p256();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, "Brevet").addRDN(BCStyle.CN, "Brevet – " + names.host()).build();
        try {
            JcaX509v3CertificateBuilder builder = builder(name, ROOT_DAYS, name, pair);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            builder.addExtension(Extension.nameConstraints, true, new NameConstraints(permitted(names), null));
            builder.addExtension(Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return new Pair(pair.getPrivate(), signed(builder, pair.getPrivate()));
        } catch (GeneralSecurityException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Pair server(Pair root, LanNames names) {
        KeyPair pair = p256();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, "Brevet").addRDN(BCStyle.CN, names.host()).build();
        try {
            JcaX509v3CertificateBuilder builder = builder(new JcaX509CertificateHolder(root.certificate()).getSubject(), SERVER_DAYS, name, pair);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(Stream.concat(
                    names.hosts().stream().map(host -> new GeneralName(GeneralName.dNSName, host)),
                    names.addresses().stream().map(address -> new GeneralName(GeneralName.iPAddress, address.getHostAddress())))
                    .toArray(GeneralName[]::new)));
            builder.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root.certificate()));
            return new Pair(pair.getPrivate(), signed(builder, root.key()));
        } catch (GeneralSecurityException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static GeneralSubtree[] permitted(LanNames names) {
        List<ASN1Encodable> trees = new ArrayList<>();
        Stream.concat(LOCAL.stream(), names.addresses().stream().filter(address -> !LanNames.isLocal(address))
                .map(address -> address.getHostAddress() + (address instanceof Inet4Address ? "/32" : "/128")))
                .forEach(range -> trees.add(new GeneralSubtree(new GeneralName(GeneralName.iPAddress, range))));
        Stream.of(names.host(), "localhost", "local").distinct()
                .forEach(host -> trees.add(new GeneralSubtree(new GeneralName(GeneralName.dNSName, host))));
        return trees.toArray(GeneralSubtree[]::new);
    }

    private JcaX509v3CertificateBuilder builder(X500Name issuer, int days, X500Name name, KeyPair pair) {
        Instant from = now.minus(1, ChronoUnit.DAYS);
        return new JcaX509v3CertificateBuilder(issuer, new BigInteger(120, RANDOM).setBit(120), Date.from(from),
                Date.from(from.plus(days, ChronoUnit.DAYS).minusSeconds(1)), name, pair.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key) throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(key)));
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair p256() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
