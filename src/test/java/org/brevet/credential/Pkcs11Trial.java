package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.application.Codes;
import org.brevet.credential.application.DocumentCheck;
import org.brevet.credential.application.DocumentSignature.State;
import org.brevet.credential.application.TrustedRoots;
import org.brevet.credential.domain.Agreement;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.OwnTimeStamps;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.RootPlace;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.KeyList;
import org.brevet.offline.ListedKey;
import org.brevet.offline.OfflineCheck;
import org.brevet.register.CertificateContent;
import org.brevet.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys in a device, tried with SoftHSM. Not part of the suite, since not every machine has one: install {@code softhsm2} and run
 * {@code SOFTHSM2_CONF=FILE mvn -pl src test -Dtest=Pkcs11Trial}, FILE with the line {@code directories.tokendir = FOLDER}, empty (docs/keys.md).
 */
class Pkcs11Trial {

    private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";
    @TempDir
    Path home;

    @Test
    void signersLiveInTheDeviceFromTheFirstSignatureToTheirWithdrawal() throws Exception {
        Files.writeString(home.resolve("pass"), "834926");
        run("softhsm2-util", "--init-token", "--free", "--label", "brevet", "--so-pin", "12345678", "--pin", "834926");
        Path device = Files.writeString(home.resolve("device.cfg"), "name = brevet\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
        Path wrong = Files.writeString(home.resolve("wrong"), "000000");
        KeyFiles refused = new KeyFiles(home.resolve("other"), Optional.of(wrong), Optional.of(device), false);
        assertEquals(DocumentTrouble.PASS_WRONG, assertThrows(Unmakeable.class, () -> refused.open(World.CLOCK.instant())).trouble());
        Path keys = home.resolve("keys");
        KeyFiles files = new KeyFiles(keys, Optional.of(home.resolve("pass")), Optional.of(device), false);
        KeyFiles.Opened opened = files.open(World.CLOCK.instant());
        KeyChanges changes = new KeyChanges(files, RootPlace.HOME);
        changes.add(KeyPurpose.TIMESTAMP, World.CLOCK.instant(), World.CLOCK.instant());
        opened = files.open(World.CLOCK.instant());
        try (Stream<Path> all = Files.list(keys)) {
            assertEquals(List.of("root.p12"), all.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".p12")).toList());
        }
        assertNull(opened.pdf().orElseThrow().key().getEncoded(), "a key that the device gives out");
        byte[] pdf = signed(opened, World.CLOCK);
        TrustedRoots trusted = TrustedRoots.of(List.of(opened.ring().root()));
        assertEquals(State.VALID, DocumentCheck.signature(pdf, trusted).state());
        assertTrue(DocumentCheck.signature(pdf, trusted).stamp().orElseThrow().ours());
        Path file = Files.write(home.resolve("certificate.pdf"), pdf);
        assertTrue(Tool.run("pdfsig", "-nocert", file.toString()).contains("Signature is Valid."));

        KeyFiles unplugged = new KeyFiles(keys, Optional.of(home.resolve("pass")), false);
        assertEquals(DocumentTrouble.KEY_UNREADABLE, assertThrows(Unmakeable.class, () -> unplugged.open(World.CLOCK.instant())).trouble());

        String former = opened.pdf().orElseThrow().id();
        KeyChanges.Withdrawn done = changes.withdraw(former, "volé", World.CLOCK.instant());
        assertTrue(done.keyDeleted());
        assertFalse(run("pkcs11-tool", "--module", LIBRARY, "--login", "--pin", "834926", "--list-objects").contains(former));
        assertEquals(done.successor().orElseThrow().id(), files.open(World.CLOCK.instant()).pdf().orElseThrow().id());
        assertFalse(new KeyChanges(unplugged, RootPlace.HOME).withdraw(opened.code().orElseThrow().id(), "volé", World.CLOCK.instant()).keyDeleted());
    }

    private static byte[] signed(KeyFiles.Opened opened, Clock clock) throws IOException {
        CertificateContent content = Samples.usual();
        SigningKey codes = opened.code().orElseThrow();
        CertificateCode code = Codes.CONTENT.of(content);
        Print print = Print.of(Optional.empty(), code, codes.codes(), Optional.empty(), clock.instant());
        PdfSigner signer = new PdfSigner(opened.pdf().orElseThrow(), opened.timestamp().map(key -> new OwnTimeStamps(key, clock)));
        try (PDDocument document = CertificatePage.draw(content, print)) {
            byte[] pdf = signer.sign(document, content.decisionNumber(), clock.instant());
            assertEquals(List.of(), Agreement.differences(pdf, content, print, signer, codes.certificate()));
            KeyList list = new KeyList(List.of(ListedKey.of(codes.chain())), clock.instant(), false);
            assertTrue(new OfflineCheck(Optional.of(list), Optional.empty(), clock.instant()).check(print.codeText()).code().isPresent());
            return pdf;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
