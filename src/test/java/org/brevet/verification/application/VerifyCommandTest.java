package org.brevet.verification.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.brevet.offline.OfflineReason;
import org.brevet.offline.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./brevet verify} as typed: its calls, its words, and papers in other forms than those of docs/samples. */
class VerifyCommandTest {

    private static final Path SAMPLES = Path.of("..", "docs", "samples");
    private static final List<String> KNOWN = List.of("--keys", "keys.json", "--snapshot", "snapshot.txt", "--at", "2027-04-16");
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "VALID.txt VALID.pdf", "--keys", "VALID.txt --keys", "--what VALID.txt", "--at 31/12/2027 VALID.txt",
        "--keys keys.json --keys keys.json VALID.txt", "--snapshot snapshot.txt VALID.txt", "--keys keys.jws VALID.txt", "--keys README.md VALID.txt",
        "--keys keys.json --root README.md VALID.txt", "--keys keys.json --snapshot VALID.txt VALID.txt", "--keys keys.json missing.txt", "README.md/x",
        "--crl root.crl VALID.pdf", "--keys keys.json --crl root.pem VALID.pdf", "--keys keys.json --crl missing VALID.pdf"})
    void aCallThatIsNoneSaysSoAndEndsWith64(String typed) {
        Verify verify = Verify.run(SAMPLES, typed.isEmpty() ? List.of() : List.of(typed.split(" ")));
        assertEquals(64, verify.exit(), verify.err());
        assertEquals("", verify.out());
        assertFalse(verify.err().isBlank());
    }

    @Test
    void saysInBothLanguagesWhatIsKnown() {
        List<String> call = with("VALID_WITH_CONDITIONS.pdf");
        String french = Verify.run(SAMPLES, "fr", call).out();
        for (String said : List.of("VALABLE SOUS CONDITIONS", "15/04/2027 07:00", "KAMBALE Muhindo Jean-Pierre, né(e) en 1991", "2,5 kg au plus",
                "Grenades à main, Obus de mortier", "01/04/2027 au 31/03/2030 inclus", "SPÉCIMEN", "tel qu’il a été signé")) {
            assertTrue(french.contains(said), said + " in " + french);
        }
        String english = Verify.run(SAMPLES, "en", call).out();
        for (String said : List.of("VALID WITH CONDITIONS", "born in 1991", "2.5 kg at most", "Hand grenades, Mortar bombs", "as it was signed")) {
            assertTrue(english.contains(said), said + " in " + english);
        }
    }

    /** Who signed it when, by whose word, and what is known of withdrawn signers: never more. */
    @Test
    void saysWhatTheSignatureIsWorth() {
        String without = Verify.run(SAMPLES, with("CANNOT_TELL-document-key-withdrawn.pdf")).out();
        assertTrue(without.startsWith("VALID\n") && without.contains("Withdrawn signers by the root’s list of 04/01/2027"), without);
        List<String> call = new ArrayList<>(with("CANNOT_TELL-document-key-withdrawn.pdf"));
        call.addAll(List.of("--crl", "root.crl"));
        String french = Verify.run(SAMPLES, "fr", call).out();
        for (String said : List.of("ÉTAT INCONNU", "la clé qui l’a faite a été retirée", "Aucun horodatage ne le confirme",
                "liste de la racine du 15/04/2027",
                "KAMBALE Muhindo Jean-Pierre")) {
            assertTrue(french.contains(said), said + " in " + french);
        }
        String stamped = Verify.run(SAMPLES, with("VALID-time-stamp.pdf")).out();
        assertTrue(stamped.contains("Time stamp of the authority: 02/04/2027 09:00 (DEMONSTRATION – Brevet – horodatage)."), stamped);
        String unknown = Verify.run(SAMPLES, List.of("VALID.pdf")).out();
        assertTrue(unknown.startsWith("STATUS UNKNOWN") && unknown.contains("not checked, there is no root"), unknown);
    }

    /** Of a forged code, a name would be the forger's word. */
    @Test
    void tellsNothingOfWhatIsNotGenuine() {
        for (String file : List.of("NOT_GENUINE.pdf", "NOT_GENUINE-document-changed.pdf", "NOT_GENUINE-document-text.pdf", "CANNOT_TELL-key-unknown.txt")) {
            String said = Verify.run(SAMPLES, with(file)).out();
            assertFalse(said.contains("KAMBALE") || said.contains("RDC-EOD1"), said);
        }
    }

    @Test
    void everyVerdictAndReasonHasItsWordsInBothLanguages() {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle("org.brevet.verification.verify", language);
            for (Verdict verdict : Verdict.values()) {
                assertFalse(texts.getString("verdict." + verdict).isBlank() || texts.getString("do." + verdict).isBlank());
            }
            for (OfflineReason reason : OfflineReason.values()) {
                assertFalse(texts.getString("reason." + reason).isBlank());
            }
        }
    }

    /** As a telephone takes it: larger than needed, grey, a little turned. */
    @Test
    void aPictureOfThePaperIsRead() throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(SAMPLES.resolve("SUSPENDED.pdf")))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 250);
            BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D canvas = turned.createGraphics();
            canvas.setColor(Color.LIGHT_GRAY);
            canvas.fillRect(0, 0, turned.getWidth(), turned.getHeight());
            canvas.rotate(Math.toRadians(2), page.getWidth() / 2.0, page.getHeight() / 2.0);
            canvas.drawImage(page, 0, 0, null);
            canvas.dispose();
            for (String form : List.of("png", "jpg")) {
                Path file = folder.resolve("photo." + form);
                assertTrue(ImageIO.write(turned, form, file.toFile()));
                Verify verify = Verify.run(SAMPLES, with(file.toAbsolutePath().toString()));
                assertEquals(2, verify.exit(), verify.out());
                assertTrue(verify.out().startsWith("SUSPENDED"), verify.out());
            }
        }
    }

    /** A scan: no signature, no text, and nothing said about either that is not known. */
    @Test
    void aPdfWithoutSignatureIsJudgedByItsCodeAlone() throws IOException {
        try (PDDocument signed = Loader.loadPDF(Files.readAllBytes(SAMPLES.resolve("VALID.pdf"))); PDDocument scan = new PDDocument()) {
            BufferedImage page = new PDFRenderer(signed).renderImageWithDPI(0, 200);
            PDPage sheet = new PDPage(PDRectangle.A4);
            scan.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(scan, sheet)) {
                content.drawImage(JPEGFactory.createFromImage(scan, page), 0, 0, 595, 842);
            }
            Path file = folder.resolve("scan.pdf");
            scan.save(file.toFile());
            List<String> call = new ArrayList<>(with(file.toAbsolutePath().toString()));
            call.add("--json");
            Verify verify = Verify.run(SAMPLES, call);
            assertEquals(0, verify.exit(), verify.out());
            assertTrue(verify.out().contains("\"document\":{\"signature\":\"none\"}"), verify.out());
        }
    }

    @Test
    void theCodesTextItselfIsTakenToo() throws IOException {
        assertEquals(0, Verify.run(SAMPLES, with(Files.readString(SAMPLES.resolve("VALID.txt")).strip())).exit());
    }

    /** A snapshot that was handed over later never takes the place of a newer one. */
    @Test
    void ofSeveralSnapshotsTheNewestCounts() {
        for (List<String> order : List.of(List.of("--snapshot", "snapshot-old.txt", "--snapshot", "snapshot.txt"),
                List.of("--snapshot", "snapshot.txt", "--snapshot", "snapshot-old.txt"))) {
            List<String> call = new ArrayList<>(List.of("--keys", "keys.json", "--at", "2027-04-16", "WITHDRAWN.txt"));
            call.addAll(order);
            assertEquals(2, Verify.run(SAMPLES, call).exit());
        }
    }

    /** The clock may be years late: it is never before what was signed. */
    @Test
    void aClockThatIsLateDoesNotMakeAnOldSnapshotFresh() {
        assertEquals(3, Verify.run(SAMPLES, List.of("--keys", "keys.json", "--snapshot", "snapshot-old.txt", "--at", "2001-01-01", "VALID.txt")).exit());
    }

    @Test
    void filesMadeToBreakReadersAreRefusedInAnInstant() throws IOException {
        for (byte[] hostile : List.of(huge(), "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                new byte[PaperFile.MOST_BYTES + 1])) {
            Path file = Files.write(folder.resolve("hostile"), hostile);
            assertEquals(64, Verify.run(SAMPLES, with(file.toAbsolutePath().toString())).exit());
        }
        assertEquals(3, Verify.run(SAMPLES, with(Files.write(folder.resolve("empty"), new byte[0]).toAbsolutePath().toString())).exit());
    }

    /** A PNG that says of itself it has 60,000 × 60,000 dots. */
    private static byte[] huge() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png", small);
        byte[] png = small.toByteArray();
        for (int at : new int[] {16, 20}) {
            png[at + 2] = (byte) (60_000 >> 8);
            png[at + 3] = (byte) 60_000;
        }
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> 8 * (3 - i));
        }
        return png;
    }

    private static List<String> with(String paper) {
        List<String> call = new ArrayList<>(KNOWN);
        call.add(paper);
        return call;
    }
}
