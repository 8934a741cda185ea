package org.brevet.credential.domain;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.KeyPurpose;
import org.brevet.offline.KeyList;
import org.brevet.offline.NotTrusted;

/**
 * The keys of a home. Secret: {@code root.p12}, which belongs on a stick, and {@code pdf-ID.p12}, {@code code-ID.p12}, {@code timestamp-ID.p12} of
 * each signer. Public: {@code root.crt}, {@code root.crl} and the signers' {@code .crt}; {@code ID.withdrawn} says since when and why a signer no longer
 * counts. What is not there is made, once, where the root's key is there to make it. Homes of before, with one {@code signer.p12}, go on.
 */
public final class KeyFiles {

    private static final Pattern CERTIFICATE = Pattern.compile("(pdf|code|timestamp)-([0-9a-f]{16})\\.crt");

    /** That for time stamps is made only by command: few installations set it. */
    private static final List<KeyPurpose> NEEDED = List.of(KeyPurpose.PDF, KeyPurpose.CODE);

    private final KeyFolder folder;
    private final SignerKeys secrets;
    private final Optional<Path> passFile;
    private final boolean demonstration;

    /** @param passFile holds the pass phrase; empty: {@code pass} in the folder, made if absent */
    public KeyFiles(Path folder, Optional<Path> passFile, boolean demonstration) {
        this(folder, passFile, Optional.empty(), demonstration);
    }

    /** @param device configuration of a device for the signers' keys (PKCS#11), opened by the same pass phrase */
    public KeyFiles(Path folder, Optional<Path> passFile, Optional<Path> device, boolean demonstration) {
        this.folder = new KeyFolder(folder, demonstration);
        this.secrets = new SignerKeys(this.folder, device);
        this.passFile = passFile;
        this.demonstration = demonstration;
    }

    /** What the home has, after what lacked was made, and the keys that sign now; one that cannot sign is absent. */
    public record Opened(KeyRing ring, Optional<SigningKey> pdf, Optional<SigningKey> code, Optional<SigningKey> timestamp) {

        /** Whether these are still the keys that sign, and both that must be there are. */
        public boolean signsAt(Instant time) {
            return pdf.isPresent() && code.isPresent() && same(pdf, KeyPurpose.PDF, time) && same(code, KeyPurpose.CODE, time)
                    && same(timestamp, KeyPurpose.TIMESTAMP, time);
        }

        private boolean same(Optional<SigningKey> key, KeyPurpose purpose, Instant time) {
            return key.map(SigningKey::certificate).equals(ring.signing(purpose, time).map(Signer::certificate));
        }

        /** NONE if it signs. What would make a missing one is away; else there is one, and its days are over or have not begun. */
        public DocumentTrouble trouble(KeyPurpose purpose) {
            if (Map.of(KeyPurpose.PDF, pdf, KeyPurpose.CODE, code, KeyPurpose.TIMESTAMP, timestamp).get(purpose).isPresent()) {
                return DocumentTrouble.NONE;
            }
            return ring.lacks(purpose) ? DocumentTrouble.ROOT_AWAY : DocumentTrouble.KEY_OUT_OF_DATE;
        }
    }

    /** @throws Unmakeable naming what is wrong with all keys */
    public Opened open(Instant now) {
        return guarded(() -> {
            char[] pass = pass();
            bringOver();
            complete(pass, now);
            KeyRing ring = ring();
            return new Opened(ring, key(ring, KeyPurpose.PDF, pass, now), key(ring, KeyPurpose.CODE, pass, now),
                    key(ring, KeyPurpose.TIMESTAMP, pass, now));
        });
    }

    /** What the home has, without the pass phrase and without making anything; empty where no key was ever made. @throws Unmakeable KEY_UNREADABLE */
    public Optional<KeyRing> look() {
        return readable(() -> folder.has("root.crt") ? Optional.of(ring()) : Optional.empty());
    }

    /** @throws Unmakeable KEY_UNREADABLE, or what the work throws */
    <T> T guarded(KeyFolder.Work<T> work) {
        if (passFile.isPresent() && !Files.isReadable(passFile.get())) {
            throw new Unmakeable(DocumentTrouble.PASS_MISSING, passFile.get().toString());
        }
        return readable(() -> folder.locked(work));
    }

    private static <T> T readable(KeyFolder.Work<T> work) {
        try {
            return work.run();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Unmakeable(DocumentTrouble.KEY_UNREADABLE, unreadable.toString());
        }
    }

    SignerKeys secrets() {
        return secrets;
    }

    KeyFolder folder() {
        return folder;
    }

    KeyMaker maker(Instant now) {
        return new KeyMaker(demonstration, now);
    }

    /** The one signer of a home of before. Its key store goes last: while it is there, this begins anew. */
    void bringOver() throws IOException, GeneralSecurityException {
        if (folder.has("signer.p12")) {
            KeyMaker.Made signer = folder.readStore(folder.file("signer.p12"), pass());
            String name = name(KeyPurpose.PDF, Signer.id(signer.certificate()));
            folder.writeCertificate(folder.file(name + ".crt"), signer.certificate());
            Files.move(folder.file("signer.p12"), folder.file(name + ".p12"));
        }
    }

    private void complete(char[] pass, Instant now) throws IOException, GeneralSecurityException {
        if (!folder.has("root.p12")) {
            if (folder.has("root.crt")) {
                return;
            }
            folder.writeStore(folder.file("root.p12"), maker(now).root(), pass);
        }
        boolean known = folder.has("root.crt");
        if (!known || ring().lacks(KeyPurpose.PDF) || ring().lacks(KeyPurpose.CODE) || !published(ring())) {
            KeyMaker.Made root = folder.readStore(folder.file("root.p12"), pass);
            if (!known) {
                folder.writeCertificate(folder.file("root.crt"), root.certificate());
            }
            for (KeyPurpose purpose : NEEDED) {
                if (ring().lacks(purpose)) {
                    make(root, purpose, pass, now);
                }
            }
            publish(root, now);
        }
    }

    Signer make(KeyMaker.Made root, KeyPurpose purpose, char[] pass, Instant from) throws IOException, GeneralSecurityException {
        Instant begin = ring().nextBegin(purpose, from.truncatedTo(ChronoUnit.DAYS));
        return new Signer(purpose, secrets.make(maker(from), root, purpose, begin, pass).certificate(), true, Optional.empty());
    }

    /** What the root says in public about the signers, after they changed: its list of withdrawn ones, and the key list. */
    void publish(KeyMaker.Made root, Instant now) throws IOException, GeneralSecurityException {
        BigInteger number = folder.has("root.crl") ? KeyMaker.number(folder.readList()).add(BigInteger.ONE) : BigInteger.ONE;
        KeyRing ring = ring();
        KeyFolder.whole(folder.file("root.crl"), maker(now).list(root, ring.withdrawn(), number).getEncoded());
        KeyFolder.whole(folder.file("keys.jws"), ring.keyList(now, demonstration).signed(root.key()).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether that was done after the last change; a power cut may have come between. */
    private boolean published(KeyRing ring) throws IOException, GeneralSecurityException {
        if (!folder.has("root.crl") || !folder.has("keys.jws")) {
            return false;
        }
        X509CRL list = folder.readList();
        return ring.withdrawn().stream().allMatch(one -> list.isRevoked(one.certificate()))
                && ring.keyList(Instant.EPOCH, demonstration).keys().equals(keyList(ring).keys());
    }

    private KeyList keyList(KeyRing ring) throws IOException, GeneralSecurityException {
        try {
            return KeyList.readSigned(Files.readString(folder.file("keys.jws")), ring.root());
        } catch (NotTrusted broken) {
            throw new GeneralSecurityException(folder.file("keys.jws").toString(), broken);
        }
    }

    /** What is for everybody: the root's certificate as PEM, its list of withdrawn signers, the key list as JWS and as it stands in that. */
    public record Published(byte[] root, byte[] list, String jws, KeyList keys) {
    }

    /** Empty while one of the four is not there. Needs no pass phrase. @throws Unmakeable KEY_UNREADABLE */
    public Optional<Published> published() {
        return readable(() -> {
            if (!folder.has("root.crt") || !folder.has("root.crl") || !folder.has("keys.jws")) {
                return Optional.empty();
            }
            return Optional.of(new Published(Files.readAllBytes(folder.file("root.crt")), Files.readAllBytes(folder.file("root.crl")),
                    Files.readString(folder.file("keys.jws")), keyList(ring())));
        });
    }

    KeyRing ring() throws IOException, GeneralSecurityException {
        List<Signer> signers = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.toList()) {
                Matcher name = CERTIFICATE.matcher(folder.plain(file));
                if (name.matches()) {
                    KeyPurpose purpose = KeyPurpose.valueOf(name.group(1).toUpperCase(Locale.ROOT));
                    signers.add(new Signer(purpose, folder.readCertificate(file), secrets.has(name(purpose, name.group(2))),
                            withdrawal(name.group(2))));
                }
            }
        }
        return new KeyRing(folder.readCertificate(folder.file("root.crt")), folder.has("root.p12"), signers);
    }

    private Optional<Signer.Withdrawal> withdrawal(String id) throws IOException {
        if (!folder.has(id + ".withdrawn")) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(folder.file(id + ".withdrawn"));
        return Optional.of(new Signer.Withdrawal(Instant.parse(lines.get(0)), lines.get(1)));
    }

    /** In two lines. The file is what counts; the root's lists follow from it. */
    void noteWithdrawal(String id, Signer.Withdrawal withdrawal) throws IOException {
        KeyFolder.whole(folder.file(id + ".withdrawn"), (withdrawal.at() + "\n" + withdrawal.reason() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Optional<SigningKey> key(KeyRing ring, KeyPurpose purpose, char[] pass, Instant now) throws IOException, GeneralSecurityException {
        X509CRL revoked = folder.readList();
        Optional<Signer> signing = ring.signing(purpose, now);
        if (signing.isEmpty()) {
            return Optional.empty();
        }
        KeyMaker.Made made = secrets.read(name(purpose, signing.get().id()), pass);
        return Optional.of(new SigningKey(made.key(), made.chain(), revoked)).filter(key -> key.validAt(now));
    }

    static String name(KeyPurpose purpose, String id) {
        return purpose.name().toLowerCase(Locale.ROOT) + "-" + id;
    }

    char[] pass() throws IOException {
        Path file = passFile.orElse(folder.path().resolve("pass"));
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            KeyFolder.whole(file, Base64.getUrlEncoder().encode(random));
        }
        return Files.readString(file).strip().toCharArray();
    }
}
