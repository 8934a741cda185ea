package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.KeyMaker;
import org.brevet.credential.domain.KeyRefused;
import org.brevet.credential.domain.KeyRing;
import org.brevet.credential.domain.RootPlace;
import org.brevet.credential.domain.Signer;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.offline.KeyList;
import org.brevet.offline.ListedKey;
import org.brevet.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the keeper of the keys does, on copies of one home. */
class KeyChangesTest {

    private static final Instant NOW = World.CLOCK.instant();
    private static final Instant LATER = NOW.plus(Duration.ofDays(400));
    @TempDir
    static Path once;
    private static KeyFiles.Opened made;
    @TempDir
    Path folder;
    private Path keys;
    private Path stick;

    @BeforeAll
    static void makeOnce() {
        made = new KeyFiles(once, Optional.empty(), false).open(NOW);
    }

    @BeforeEach
    void copy() throws IOException {
        keys = Files.createDirectories(folder.resolve("home/keys"));
        stick = Files.createDirectory(folder.resolve("stick"));
        try (Stream<Path> files = Files.list(once)) {
            for (Path file : files.toList()) {
                Files.copy(file, keys.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void afterARollOverTheNewOneSignsAndTheOldOneVerifies() {
        Signer first = signing(KeyPurpose.CODE, LATER);
        Signer second = here().add(KeyPurpose.CODE, LATER, LATER);
        KeyFiles.Opened after = files().open(LATER);
        assertEquals(second.id(), after.code().orElseThrow().id());
        assertNotEquals(first.id(), second.id());
        assertEquals(List.of(SignerState.REPLACED, SignerState.SIGNS), states(after.ring(), KeyPurpose.CODE, LATER));
        assertEquals(made.pdf().orElseThrow().id(), after.pdf().orElseThrow().id());
        Signer third = here().add(KeyPurpose.CODE, LATER, LATER);
        assertEquals(third.id(), signing(KeyPurpose.CODE, LATER).id(), "also twice on one day");
        assertEquals(List.of(first.id(), second.id(), third.id()), listed().keys().stream().map(key -> Signer.id(key.chain().get(0))).toList());
    }

    @Test
    void aSignerIsListedBeforeItsFirstDay() {
        Signer first = signing(KeyPurpose.CODE, NOW);
        Signer next = here().add(KeyPurpose.CODE, LATER, NOW);
        KeyFiles.Opened before = files().open(NOW);
        assertEquals(first.id(), before.code().orElseThrow().id());
        assertEquals(List.of(SignerState.SIGNS, SignerState.NOT_YET), states(before.ring(), KeyPurpose.CODE, NOW));
        assertEquals(2, listed().keys().size());
        assertTrue(before.signsAt(LATER.minus(Duration.ofDays(1))) && !before.signsAt(LATER), "a running server then opens them again");
        assertEquals(next.id(), files().open(LATER).code().orElseThrow().id());
        assertEquals(KeyRefusal.AFTER_ROOT, refused(() -> here().add(KeyPurpose.CODE, NOW.plus(Duration.ofDays(21 * 365)), NOW)));
    }

    @Test
    void theKeyListTellsAWithdrawal() {
        Signer lost = signing(KeyPurpose.CODE, NOW);
        assertEquals(List.of(Optional.empty()), listed().keys().stream().map(ListedKey::withdrawn).toList());
        assertEquals(NOW.truncatedTo(ChronoUnit.SECONDS), listed().asOf());
        here().withdraw(lost.id(), "volé", LATER);
        assertEquals(List.of(Optional.of(new ListedKey.Withdrawal(LATER, "volé")), Optional.empty()),
                listed().keys().stream().map(ListedKey::withdrawn).toList());
        assertEquals(LATER, listed().asOf());
        assertFalse(listed().specimen());
    }

    /** As after a power cut between the withdrawal and the lists. */
    @Test
    void whatIsNotYetPublishedIsPublishedAtTheNextStart() throws Exception {
        Signer lost = signing(KeyPurpose.CODE, NOW);
        byte[] before = Files.readAllBytes(keys.resolve("keys.jws"));
        here().withdraw(lost.id(), "volé", LATER);
        Files.write(keys.resolve("keys.jws"), before);
        files().open(LATER);
        assertTrue(listed().keys().get(0).withdrawn().isPresent());
        Files.delete(keys.resolve("keys.jws"));
        assertEquals(Optional.empty(), files().published());
        files().open(LATER);
        assertEquals(2, listed().keys().size());
    }

    private KeyList listed() {
        return files().published().orElseThrow().keys();
    }

    @Test
    void aWithdrawnSignerNeverSignsAgainAndTheRootSaysSo() throws Exception {
        Signer lost = signing(KeyPurpose.PDF, NOW);
        X509CRL before = list();
        assertNull(before.getRevokedCertificate(lost.certificate().getSerialNumber()));
        KeyChanges.Withdrawn done = here().withdraw(lost.id().substring(0, 4).toUpperCase(), "  ordinateur volé à Bunia ", LATER);
        assertEquals(Optional.of(new Signer.Withdrawal(LATER, "ordinateur volé à Bunia")), done.signer().withdrawn());
        KeyFiles.Opened after = files().open(LATER);
        assertEquals(done.successor().orElseThrow().id(), after.pdf().orElseThrow().id());
        assertEquals(List.of(SignerState.WITHDRAWN, SignerState.SIGNS), states(after.ring(), KeyPurpose.PDF, LATER));
        X509CRL list = list();
        list.verify(made.ring().root().getPublicKey());
        assertEquals(LATER, list.getRevokedCertificate(lost.certificate().getSerialNumber()).getRevocationDate().toInstant());
        assertEquals(1, list.getRevokedCertificates().size());
        assertEquals(list, after.pdf().orElseThrow().revoked(), "documents signed from now on carry it");
        assertEquals(1, KeyMaker.number(list).subtract(KeyMaker.number(before)).intValueExact());
        assertFalse(Files.exists(keys.resolve("pdf-" + lost.id() + ".p12")));
        assertEquals(KeyRefusal.ALREADY, refused(() -> here().withdraw(lost.id(), "again", LATER)));
    }

    @Test
    void anOlderOneIsWithdrawnWithoutAnotherBeingMade() {
        Signer older = signing(KeyPurpose.CODE, NOW);
        Signer newer = here().add(KeyPurpose.CODE, LATER, LATER);
        assertEquals(Optional.empty(), here().withdraw(older.id(), "lost", LATER).successor());
        assertEquals(newer.id(), signing(KeyPurpose.CODE, LATER).id());
    }

    @Test
    void theRootGoesOntoTwoSticksAndComesBackForAChange() throws Exception {
        Path second = Files.createDirectory(folder.resolve("second stick"));
        here().moveRoot(List.of(stick, second));
        assertFalse(Files.exists(keys.resolve("root.p12")));
        assertTrue(Files.exists(second.resolve("root.p12")));
        KeyFiles.Opened away = files().open(NOW);
        assertFalse(away.ring().rootHere());
        assertEquals(List.of(DocumentTrouble.NONE, DocumentTrouble.NONE), List.of(away.trouble(KeyPurpose.PDF), away.trouble(KeyPurpose.CODE)));
        assertEquals(KeyRefusal.ROOT_AWAY, refused(() -> here().add(KeyPurpose.CODE, LATER, LATER)));
        for (Path one : List.of(stick, second)) {
            Signer added = with(one, null).add(KeyPurpose.CODE, LATER, LATER);
            assertEquals(added.id(), signing(KeyPurpose.CODE, LATER).id());
        }
        assertFalse(Files.exists(keys.resolve("root.p12")));
        assertEquals(KeyRefusal.ROOT_AWAY, refused(() -> {
            here().moveRoot(List.of(stick));
            return null;
        }));
    }

    @Test
    void theRootMayHaveAPassPhraseOfItsOwn() throws Exception {
        Path pass = Files.writeString(folder.resolve("root pass"), "quite another phrase\n");
        with(null, pass).moveRoot(List.of(stick));
        assertEquals(KeyRefusal.ROOT_PASS, refused(() -> with(stick, null).add(KeyPurpose.PDF, LATER, LATER)));
        Signer added = with(stick, pass).add(KeyPurpose.PDF, LATER, LATER);
        assertEquals(added.id(), signing(KeyPurpose.PDF, LATER).id());
        Files.writeString(pass, " ");
        assertEquals(KeyRefusal.ROOT_PASS_FILE, refused(() -> with(stick, pass).add(KeyPurpose.PDF, LATER, LATER)));
    }

    @Test
    void aLostPassPhraseIsSurvivedWithTheRootOfItsOwn() throws Exception {
        Path pass = Files.writeString(folder.resolve("root pass"), "quite another phrase");
        with(null, pass).moveRoot(List.of(stick));
        Files.writeString(keys.resolve("pass"), "a new one");
        assertThrows(Unmakeable.class, () -> files().open(LATER));
        Signer code = with(stick, pass).add(KeyPurpose.CODE, LATER, LATER);
        Signer pdf = with(stick, pass).add(KeyPurpose.PDF, LATER, LATER);
        KeyFiles.Opened opened = files().open(LATER);
        assertEquals(List.of(code.id(), pdf.id()), List.of(opened.code().orElseThrow().id(), opened.pdf().orElseThrow().id()));
        assertEquals(List.of(SignerState.REPLACED, SignerState.SIGNS), states(opened.ring(), KeyPurpose.CODE, LATER));
    }

    @Test
    void whatCannotBeDoneIsNamedAndChangesNothing() throws Exception {
        Map<String, String> before = contents();
        Path elsewhere = Files.createDirectory(folder.resolve("other"));
        new KeyFiles(elsewhere, Optional.empty(), false).open(NOW);
        Files.copy(keys.resolve("pass"), elsewhere.resolve("pass.ours"));
        assertEquals(KeyRefusal.NONE_YET, refused(() -> new KeyChanges(new KeyFiles(folder.resolve("empty"), Optional.empty(), false), RootPlace.HOME)
                .add(KeyPurpose.PDF, NOW, NOW)));
        assertEquals(KeyRefusal.UNKNOWN, refused(() -> here().withdraw("000", "lost", NOW)));
        assertEquals(KeyRefusal.UNKNOWN, refused(() -> here().withdraw("zzzz", "lost", NOW)));
        for (String reason : List.of(" ", "two\nlines", "x".repeat(201))) {
            assertEquals(KeyRefusal.REASON, refused(() -> here().withdraw(signing(KeyPurpose.CODE, NOW).id(), reason, NOW)));
        }
        assertEquals(KeyRefusal.ROOT_NOT_THERE, refused(() -> with(stick, null).add(KeyPurpose.CODE, NOW, NOW)));
        assertEquals(KeyRefusal.ROOT_PASS, refused(() -> with(elsewhere, null).add(KeyPurpose.CODE, NOW, NOW)));
        assertEquals(KeyRefusal.ROOT_OTHER, refused(() -> with(elsewhere, elsewhere.resolve("pass")).add(KeyPurpose.CODE, NOW, NOW)));
        assertEquals(KeyRefusal.TAKEN, refused(() -> move(elsewhere)));
        assertEquals(KeyRefusal.NO_FOLDER, refused(() -> move(folder.resolve("not plugged in"))));
        assertEquals(KeyRefusal.IN_HOME, refused(() -> move(keys)));
        assertEquals(before, contents());
    }

    private Void move(Path target) {
        here().moveRoot(List.of(stick, target));
        return null;
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), org.brevet.shared.Digests.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static KeyRefusal refused(Supplier<Object> change) {
        return assertThrows(KeyRefused.class, change::get).refusal();
    }

    private static List<SignerState> states(KeyRing ring, KeyPurpose purpose, Instant time) {
        return ring.of(purpose).stream().map(one -> ring.state(one, time)).toList();
    }

    private Signer signing(KeyPurpose purpose, Instant time) {
        return files().look().orElseThrow().signing(purpose, time).orElseThrow();
    }

    private X509CRL list() throws Exception {
        try (InputStream in = Files.newInputStream(keys.resolve("root.crl"))) {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
        }
    }

    private KeyFiles files() {
        return new KeyFiles(keys, Optional.empty(), false);
    }

    private KeyChanges here() {
        return with(null, null);
    }

    private KeyChanges with(Path root, Path pass) {
        return new KeyChanges(files(), new RootPlace(Optional.ofNullable(root), Optional.ofNullable(pass)));
    }
}
