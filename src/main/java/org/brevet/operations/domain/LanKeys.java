package org.brevet.operations.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of a local network, in {@code lan/} of the home: {@code root.p12} (secret), {@code root.crt} (DER, for devices to install) and
 * {@code server.p12} for Payara's HTTPS listener. What is there and good is kept, so that devices need the root once (ADR 0018).
 */
public final class LanKeys {

    /** Payara's own alias and the password that it opens its key stores with; what protects the files is who may read them. */
    static final String ALIAS = "s1as";
    static final char[] PASS = "changeit".toCharArray();
    private static final int RENEW_DAYS = 60;
    private static final int DNS = 2;
    private static final int IP = 7;

    private final Path folder;

    /** @param folder made if it is not there */
    public LanKeys(Path folder) {
        this.folder = folder;
    }

    /** @param renewed there was a root already, and devices must install another one */
    public record Kept(X509Certificate root, X509Certificate server, boolean renewed) { }

    /** @throws IOException also where a file of before cannot be read: it is left as it is */
    public Kept keep(LanNames names, Instant now) throws IOException {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            LanCertificates maker = new LanCertificates(now);
            Optional<LanCertificates.Pair> root = read("root.p12").filter(pair -> lasts(pair.certificate(), now, LanCertificates.SERVER_DAYS));
            Optional<LanCertificates.Pair> server = read("server.p12").filter(pair -> lasts(pair.certificate(), now, RENEW_DAYS));
            if (root.isPresent() && server.isPresent() && names(server.get().certificate()).containsAll(wanted(names))
                    && fits(root.get().certificate(), server.get().certificate(), now)) {
                return new Kept(root.get().certificate(), server.get().certificate(), false);
            }
            if (root.isPresent()) {
                LanCertificates.Pair next = maker.server(root.get(), names);
                if (fits(root.get().certificate(), next.certificate(), now)) {
                    write("server.p12", next, root.get().certificate());
                    return new Kept(root.get().certificate(), next.certificate(), false);
                }
            }
            boolean renewed = Files.exists(folder.resolve("root.p12"));
            LanCertificates.Pair madeRoot = maker.root(names);
            LanCertificates.Pair made = maker.server(madeRoot, names);
            write("root.p12", madeRoot);
            whole(folder.resolve("root.crt"), madeRoot.certificate().getEncoded());
            write("server.p12", made, madeRoot.certificate());
            return new Kept(madeRoot.certificate(), made.certificate(), renewed);
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(folder + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static boolean lasts(X509Certificate certificate, Instant now, int days) {
        return certificate.getNotBefore().toInstant().isBefore(now) && certificate.getNotAfter().toInstant().isAfter(now.plus(days, ChronoUnit.DAYS));
    }

    /** By the JDK's path check, as a device will do it. The root stands in the path, too: of an anchor the JDK heeds no name constraints. */
    static boolean fits(X509Certificate root, X509Certificate server, Instant now) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root.getSubjectX500Principal(), root.getPublicKey(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        try {
            CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(server, root)), parameters);
            return true;
        } catch (CertPathValidatorException doesNot) {
            return false;
        }
    }

    private static Set<String> wanted(LanNames names) {
        return Stream.concat(names.hosts().stream(), names.addresses().stream().map(InetAddress::getHostAddress)).collect(Collectors.toSet());
    }

    private static Set<String> names(X509Certificate server) throws GeneralSecurityException {
        Collection<List<?>> found = server.getSubjectAlternativeNames();
        return found == null ? Set.of() : found.stream().filter(name -> name.get(0).equals(DNS) || name.get(0).equals(IP))
                .map(name -> (String) name.get(1)).collect(Collectors.toSet());
    }

    private Optional<LanCertificates.Pair> read(String name) throws IOException, GeneralSecurityException {
        if (!Files.exists(folder.resolve(name))) {
            return Optional.empty();
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))), PASS);
        Certificate[] chain = store.getCertificateChain(ALIAS);
        return chain == null ? Optional.empty()
                : Optional.of(new LanCertificates.Pair((PrivateKey) store.getKey(ALIAS, PASS), (X509Certificate) chain[0]));
    }

    private void write(String name, LanCertificates.Pair pair, X509Certificate... above) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.key(), PASS, Stream.concat(Stream.of(pair.certificate()), Arrays.stream(above)).toArray(Certificate[]::new));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASS);
        whole(folder.resolve(name), out.toByteArray());
    }

    /** All of it or what was there before; readable by its owner alone from its first byte on. */
    private void whole(Path file, byte[] content) throws IOException {
        Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        Files.write(part, content);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
