package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.application.DocumentCheck;
import org.brevet.credential.application.TrustedRoots;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.RootPlace;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.KeyList;
import org.brevet.offline.OfflineCheck;
import org.brevet.offline.OfflineVerdict;
import org.brevet.offline.StatusSnapshot;
import org.brevet.register.CertificateContent;
import org.brevet.shared.Days;
import org.brevet.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to keys, and what whoever checks without a network sees before and after: the table of docs/keys.md, line by line. */
class KeyEventsTest {

    private static final Instant NOW = World.CLOCK.instant();
    private static final Instant LATER = NOW.plus(Duration.ofDays(400));
    private static final Instant LAST_YEAR = NOW.plus(Duration.ofDays(6 * 365 - 200));
    private static final Instant AFTER_THE_END = NOW.plus(Duration.ofDays(6 * 365 + 30));
    @TempDir
    static Path once;
    @TempDir
    Path folder;
    private Path keys;

    @BeforeAll
    static void makeOnce() {
        new KeyFiles(once, Optional.empty(), false).open(NOW);
    }

    @BeforeEach
    void copy() throws IOException {
        keys = Files.createDirectories(folder.resolve("home/keys"));
        try (Stream<Path> files = Files.list(once)) {
            for (Path file : files.toList()) {
                Files.copy(file, keys.resolve(file.getFileName()));
            }
        }
    }

    private record Paper(String code, byte[] pdf, Instant made) {
    }

    @Test
    void rollOver() throws Exception {
        Paper old = paper(NOW);
        Checker before = checker();
        here().add(KeyPurpose.CODE, LATER, LATER);
        here().add(KeyPurpose.PDF, LATER, LATER);
        Paper fresh = paper(LATER);
        assertEquals(List.of("VALID, file VALID", "CANNOT_TELL KEY_UNKNOWN, file VALID"),
                List.of(before.sees(old, LATER), before.sees(fresh, LATER)));
        assertEquals(List.of("VALID, file VALID", "VALID, file VALID"), List.of(checker().sees(old, LATER), checker().sees(fresh, LATER)));
    }

    @Test
    void stolen() throws Exception {
        Paper old = paper(NOW);
        Paper thiefs = paper(LATER.minusSeconds(60));
        Checker before = checker();
        KeyFiles.Opened opened = files().open(LATER);
        here().withdraw(opened.code().orElseThrow().id(), "volé", LATER);
        here().withdraw(opened.pdf().orElseThrow().id(), "volé", LATER);
        Paper anew = paper(LATER.plusSeconds(60));
        assertEquals(List.of("VALID, file VALID", "VALID, file VALID", "CANNOT_TELL KEY_UNKNOWN, file VALID"),
                List.of(before.sees(old, LATER), before.sees(thiefs, LATER), before.sees(anew, LATER)));
        assertEquals(List.of("CANNOT_TELL KEY_WITHDRAWN, file WITHDRAWN", "CANNOT_TELL KEY_WITHDRAWN, file WITHDRAWN", "VALID, file VALID"),
                List.of(checker().sees(old, LATER), checker().sees(thiefs, LATER), checker().sees(anew, LATER)));
    }

    /** Nothing is signed until there are new signers; what was signed stays as it was. */
    @Test
    void lostPassPhrase() throws Exception {
        Path rootPass = Files.writeString(folder.resolve("root pass"), "quite another phrase");
        Path stick = Files.createDirectory(folder.resolve("stick"));
        new KeyChanges(files(), new RootPlace(Optional.empty(), Optional.of(rootPass))).moveRoot(List.of(stick));
        Paper old = paper(NOW);
        Checker before = checker();
        Files.writeString(keys.resolve("pass"), "a new one");
        assertEquals(DocumentTrouble.PASS_WRONG, assertThrows(Unmakeable.class, () -> paper(LATER)).trouble());
        assertEquals("VALID, file VALID", checker().sees(old, LATER));
        KeyChanges with = new KeyChanges(files(), new RootPlace(Optional.of(stick), Optional.of(rootPass)));
        with.add(KeyPurpose.CODE, LATER, LATER);
        with.add(KeyPurpose.PDF, LATER, LATER);
        Paper fresh = paper(LATER);
        assertEquals(List.of("VALID, file VALID", "CANNOT_TELL KEY_UNKNOWN, file VALID"),
                List.of(before.sees(old, LATER), before.sees(fresh, LATER)));
        assertEquals(List.of("VALID, file VALID", "VALID, file VALID"), List.of(checker().sees(old, LATER), checker().sees(fresh, LATER)));
    }

    /** A paper of the signer's last year outlives the signer. */
    @Test
    void endedSigner() throws Exception {
        Paper last = paper(LAST_YEAR);
        assertEquals("VALID, file VALID", checker().sees(last, LAST_YEAR));
        KeyFiles.Opened ended = files().open(AFTER_THE_END);
        assertEquals(List.of(DocumentTrouble.KEY_OUT_OF_DATE, DocumentTrouble.KEY_OUT_OF_DATE),
                List.of(ended.trouble(KeyPurpose.PDF), ended.trouble(KeyPurpose.CODE)));
        assertEquals("VALID, file VALID", checker().sees(last, AFTER_THE_END));
        here().add(KeyPurpose.CODE, AFTER_THE_END, AFTER_THE_END);
        here().add(KeyPurpose.PDF, AFTER_THE_END, AFTER_THE_END);
        assertEquals(List.of("VALID, file VALID", "VALID, file VALID"),
                List.of(checker().sees(last, AFTER_THE_END), checker().sees(paper(AFTER_THE_END), AFTER_THE_END)));
    }

    /** Somebody with what was published at a time, and a status snapshot of each day. */
    private record Checker(KeyList list, TrustedRoots trusted) {

        String sees(Paper paper, Instant at) throws IOException {
            StatusSnapshot snapshot = StatusSnapshot.of(at, at.plus(Duration.ofDays(7)), false, List.of(StatusSnapshot.Status.IN_FORCE));
            OfflineVerdict verdict = new OfflineCheck(Optional.of(list), Optional.of(snapshot), at).check(paper.code());
            return verdict.verdict() + verdict.reason().map(reason -> " " + reason).orElse("") + ", file "
                    + DocumentCheck.signature(paper.pdf(), trusted).state();
        }
    }

    private Checker checker() throws Exception {
        KeyFiles.Published published = files().published().orElseThrow();
        return new Checker(published.keys(),
                new TrustedRoots(List.of(files().look().orElseThrow().root()), List.of(TrustedRoots.list(published.list()))));
    }

    private Paper paper(Instant at) throws IOException {
        KeyFiles.Opened opened = files().open(at);
        LocalDate day = LocalDate.ofInstant(at, Days.KINSHASA);
        CertificateCode code = new CertificateCode("RDC-EOD1-2027-00042-8", "7K3M92QX", 0, "KAMBALE Muhindo Jean-Pierre", 1991, "EOD1",
                "T&EP 09.30/01:2014 2.0", 2, List.of(), List.of(), day, day.minusDays(1), day.plusYears(3), false);
        CertificateContent content = Samples.usual();
        try (PDDocument document = CertificatePage.draw(content, Prints.of(content))) {
            return new Paper(code.signed(opened.code().orElseThrow().codes()),
                    new PdfSigner(opened.pdf().orElseThrow()).sign(document, content.decisionNumber(), at), at);
        }
    }

    private KeyFiles files() {
        return new KeyFiles(keys, Optional.empty(), false);
    }

    private KeyChanges here() {
        return new KeyChanges(files(), RootPlace.HOME);
    }
}
