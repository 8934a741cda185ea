package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevet.credential.application.SigningKeys;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.shared.Settings;
import org.brevet.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private static final Instant NOW = World.CLOCK.instant();
    @TempDir
    static Path once;
    private static KeyFiles.Opened made;
    @TempDir
    Path home;
    private Path keys;

    @BeforeAll
    static void makeOnce() {
        made = new KeyFiles(once, Optional.empty(), false).open(NOW);
    }

    @BeforeEach
    void copy() throws IOException {
        keys = Files.createDirectory(home.resolve("keys"));
        try (Stream<Path> files = Files.list(once)) {
            for (Path file : files.toList()) {
                Files.copy(file, keys.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void keysAreMadeOnceForTheOwnerAlone() throws Exception {
        KeyFiles.Opened again = files().open(NOW);
        assertEquals(made.pdf().orElseThrow().id(), again.pdf().orElseThrow().id());
        assertEquals(made.code().orElseThrow().id(), again.code().orElseThrow().id());
        try (Stream<Path> all = Files.list(once)) {
            for (Path file : all.filter(one -> !one.endsWith("lock")).toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
            }
        }
    }

    @Test
    void codesAreSignedOnP256UnderTheSameRoot() throws Exception {
        SigningKey code = made.code().orElseThrow();
        assertEquals(256, ((ECPublicKey) code.certificate().getPublicKey()).getParams().getOrder().bitLength());
        code.certificate().verify(made.ring().root().getPublicKey());
        assertEquals(made.ring().root(), code.chain().get(1));
        assertEquals(-1, code.certificate().getBasicConstraints());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.certificate().getEncoded());
        assertTrue(Arrays.equals(Arrays.copyOf(digest, 8), code.kid()));
    }

    @Test
    void aDemonstrationHasOtherFilesAndOtherNames() throws Exception {
        KeyFiles.Opened demonstration = new KeyFiles(keys, Optional.empty(), true).open(NOW);
        assertTrue(demonstration.ring().root().getSubjectX500Principal().getName().contains("DEMONSTRATION"));
        for (SigningKey key : List.of(demonstration.pdf().orElseThrow(), demonstration.code().orElseThrow())) {
            assertTrue(key.certificate().getSubjectX500Principal().getName().contains("DEMONSTRATION"));
            key.certificate().verify(demonstration.ring().root().getPublicKey());
            assertEquals(null, key.certificate().getExtendedKeyUsage());
        }
        assertFalse(made.ring().root().getSubjectX500Principal().getName().contains("DEMONSTRATION"));
        assertEquals(made.ring(), files().open(NOW).ring());
    }

    /** As it was until now: one signer, no certificate beside it, no key for codes. */
    @Test
    void aHomeOfBeforeGoesOnAndGetsTheKeyForCodes() throws Exception {
        Path old = before();
        KeyFiles.Opened opened = new KeyFiles(old, Optional.empty(), false).open(NOW);
        assertEquals(made.pdf().orElseThrow().id(), opened.pdf().orElseThrow().id());
        assertNotEquals(made.code().orElseThrow().id(), opened.code().orElseThrow().id());
        assertEquals(made.ring().root(), opened.ring().root());
        assertEquals(opened.ring(), new KeyFiles(old, Optional.empty(), false).open(NOW).ring());
        assertFalse(Files.exists(old.resolve("signer.p12")));
    }

    @Test
    void aHomeOfBeforeWhoseRootIsAwaySignsDocumentsAndSaysWhatLacks() throws Exception {
        Path old = before();
        Files.delete(old.resolve("root.p12"));
        KeyFiles.Opened opened = new KeyFiles(old, Optional.empty(), false).open(NOW);
        assertEquals(made.pdf().orElseThrow().id(), opened.pdf().orElseThrow().id());
        assertEquals(List.of(DocumentTrouble.NONE, DocumentTrouble.ROOT_AWAY), List.of(opened.trouble(KeyPurpose.PDF), opened.trouble(KeyPurpose.CODE)));
        assertFalse(opened.ring().rootHere());
    }

    private Path before() throws IOException {
        Path old = Files.createDirectory(home.resolve("before"));
        for (String name : List.of("root.p12", "root.crt", "root.crl", "pass")) {
            Files.copy(once.resolve(name), old.resolve(name));
        }
        Files.copy(once.resolve("pdf-" + made.pdf().orElseThrow().id() + ".p12"), old.resolve("signer.p12"));
        return old;
    }

    @Test
    void whatIsWrongWithTheKeysIsNamed() throws Exception {
        Path pass = home.resolve("secret");
        assertEquals(DocumentTrouble.PASS_MISSING, trouble(Optional.of(pass)));
        Files.writeString(pass, "not the one");
        assertEquals(DocumentTrouble.PASS_WRONG, trouble(Optional.of(pass)));
        KeyFiles.Opened late = files().open(NOW.plus(Duration.ofDays(7 * 365)));
        assertEquals(Optional.empty(), late.pdf());
        assertEquals(List.of(DocumentTrouble.KEY_OUT_OF_DATE, DocumentTrouble.KEY_OUT_OF_DATE), List.of(late.trouble(KeyPurpose.PDF), late.trouble(KeyPurpose.CODE)));
        Files.delete(keys.resolve("pdf-" + made.pdf().orElseThrow().id() + ".p12"));
        Files.delete(keys.resolve("root.p12"));
        assertEquals(DocumentTrouble.ROOT_AWAY, files().open(NOW).trouble(KeyPurpose.PDF));
        Files.writeString(keys.resolve("root.crt"), "broken");
        assertEquals(DocumentTrouble.KEY_UNREADABLE, trouble(Optional.empty()));
    }

    @Test
    void theServerSeesKeysThatComeAndGoWhileItRuns() throws Exception {
        SigningKeys server = new SigningKeys(Settings.of(home, "https://brevet.example.org", false), World.CLOCK);
        assertEquals(made.code().orElseThrow().id(), server.currentCode().orElseThrow().id());
        assertEquals(DocumentTrouble.NONE, server.codeTrouble());
        Path store = keys.resolve("code-" + made.code().orElseThrow().id() + ".p12");
        Path root = keys.resolve("root.p12");
        Files.move(root, home.resolve("root.p12"));
        Files.move(store, home.resolve("away"));
        assertEquals(Optional.empty(), server.currentCode());
        assertEquals(List.of(DocumentTrouble.ROOT_AWAY, DocumentTrouble.NONE), List.of(server.codeTrouble(), server.trouble()));
        Files.move(home.resolve("away"), store);
        assertEquals(made.code().orElseThrow().id(), server.currentCode().orElseThrow().id());
        assertEquals(DocumentTrouble.NONE, server.codeTrouble());
    }

    @Test
    void lookingMakesNothing() {
        assertEquals(Optional.empty(), new KeyFiles(home.resolve("none"), Optional.empty(), false).look());
        assertEquals(made.ring(), files().look().orElseThrow());
    }

    private DocumentTrouble trouble(Optional<Path> pass) {
        return assertThrows(Unmakeable.class, () -> new KeyFiles(keys, pass, false).open(NOW)).trouble();
    }

    private KeyFiles files() {
        return new KeyFiles(keys, Optional.empty(), false);
    }
}
