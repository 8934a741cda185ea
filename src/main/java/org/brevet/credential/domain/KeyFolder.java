package org.brevet.credential.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import org.brevet.credential.DocumentTrouble;

/** A folder with key files: each is written whole or not at all, and for its owner alone to read. The names of a demonstration's say so. */
final class KeyFolder {

    private static final String ENTRY = "key";
    private static final String MARK = "demonstration-";
    /** The file's lock is the process's: two threads of one process wait here. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;
    private final boolean demonstration;

    KeyFolder(Path folder, boolean demonstration) {
        this.folder = folder;
        this.demonstration = demonstration;
    }

    /** What runs while nobody else, in this process or another one, changes the folder. */
    interface Work<T> {

        T run() throws IOException, GeneralSecurityException;
    }

    <T> T locked(Work<T> work) throws IOException, GeneralSecurityException {
        synchronized (ONE_AT_A_TIME) {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                return work.run();
            }
        }
    }

    /** A folder elsewhere with the keys of the same kind of installation. */
    KeyFolder at(Path elsewhere) {
        return new KeyFolder(elsewhere, demonstration);
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(demonstration ? MARK + name : name);
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    /** The file's name without the mark, or "" where it is another kind of installation's. */
    String plain(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith(MARK) != demonstration) {
            return "";
        }
        return demonstration ? name.substring(MARK.length()) : name;
    }

    KeyMaker.Made readStore(Path file, char[] pass) throws IOException, GeneralSecurityException {
        return store(Files.readAllBytes(file), pass, file);
    }

    /** It is opened again before it gets its name: what cannot be read is not kept in place of what could. */
    void writeStore(Path file, KeyMaker.Made made, char[] pass) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ENTRY, made.key(), pass, made.chain().toArray(Certificate[]::new));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, pass);
        store(out.toByteArray(), pass, file);
        whole(file, out.toByteArray());
    }

    private static KeyMaker.Made store(byte[] bytes, char[] pass, Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new ByteArrayInputStream(bytes)) {
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

    X509Certificate readCertificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    void writeCertificate(Path file, X509Certificate certificate) throws IOException, GeneralSecurityException {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        whole(file, ("-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII));
    }

    X509CRL readList() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file("root.crl"))) {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
        }
    }

    /** All of it or nothing, on the disk when this returns, and for nobody else to read. */
    static void whole(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
