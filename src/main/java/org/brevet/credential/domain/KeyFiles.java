package org.brevet.credential.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.brevet.credential.DocumentTrouble;

/**
 * The keys on disk: {@code signer.p12}, {@code root.p12} (to be taken away and kept offline), {@code root.crt} and {@code root.crl} (public).
 * What is not there is made, once. Those of a demonstration are other files with other names.
 */
public final class KeyFiles {

    private static final String ENTRY = "key";

    private final Path folder;
    private final Optional<Path> passFile;
    private final boolean demonstration;

    /** @param passFile holds the pass phrase; empty: {@code pass} in the folder, made if absent */
    public KeyFiles(Path folder, Optional<Path> passFile, boolean demonstration) {
        this.folder = folder;
        this.passFile = passFile;
        this.demonstration = demonstration;
    }

    /** @throws Unmakeable naming what is wrong with the keys */
    public SigningKey open(Instant now) {
        try {
            if (passFile.isPresent() && !Files.isReadable(passFile.get())) {
                throw new Unmakeable(DocumentTrouble.PASS_MISSING, passFile.get().toString());
            }
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                char[] pass = pass();
                if (!Files.exists(file("signer.p12"))) {
                    make(pass, now);
                }
                KeyMaker.Made signer = read(file("signer.p12"), pass);
                SigningKey key = new SigningKey(signer.key(), signer.chain(), list());
                if (!key.validAt(now)) {
                    throw new Unmakeable(DocumentTrouble.KEY_OUT_OF_DATE, key.certificate().getNotAfter().toInstant().toString());
                }
                return key;
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Unmakeable(DocumentTrouble.KEY_UNREADABLE, unreadable.toString());
        }
    }

    /** The signer's key store comes last: as soon as it is there, all is. */
    private void make(char[] pass, Instant now) throws IOException, GeneralSecurityException {
        KeyMaker maker = new KeyMaker(demonstration, now);
        if (Files.exists(file("root.crt")) && !Files.exists(file("root.p12"))) {
            throw new Unmakeable(DocumentTrouble.ROOT_AWAY, file("root.p12").toString());
        }
        KeyMaker.Made root;
        if (Files.exists(file("root.p12"))) {
            root = read(file("root.p12"), pass);
        } else {
            root = maker.root();
            write(file("root.p12"), root, pass);
        }
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.chain().get(0).getEncoded());
        whole(file("root.crt"), ("-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII));
        whole(file("root.crl"), maker.emptyList(root).getEncoded());
        write(file("signer.p12"), maker.signer(root), pass);
    }

    private Path file(String name) {
        return folder.resolve(demonstration ? "demonstration-" + name : name);
    }

    private char[] pass() throws IOException {
        Path file = passFile.orElse(folder.resolve("pass"));
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            whole(file, Base64.getUrlEncoder().encode(random));
        }
        return Files.readString(file).strip().toCharArray();
    }

    private X509CRL list() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file("root.crl"))) {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
        }
    }

    private static KeyMaker.Made read(Path file, char[] pass) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, pass);
        } catch (IOException refused) {
            if (refused.getCause() instanceof UnrecoverableKeyException) {
                throw new Unmakeable(DocumentTrouble.PASS_WRONG, file.toString());
            }
            throw refused;
        }
        Certificate[] chain = store.getCertificateChain(ENTRY);
        if (chain == null) {
            throw new GeneralSecurityException(file + " holds no entry named " + ENTRY);
        }
        return new KeyMaker.Made((PrivateKey) store.getKey(ENTRY, pass), Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    }

    private static void write(Path file, KeyMaker.Made made, char[] pass) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ENTRY, made.key(), pass, made.chain().toArray(Certificate[]::new));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, pass);
        whole(file, out.toByteArray());
    }

    /** All of it or nothing, and for nobody else to read. */
    private static void whole(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        try (OutputStream out = Files.newOutputStream(part)) {
            out.write(bytes);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
