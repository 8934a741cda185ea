package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.application.ArmsFile;
import org.brevet.credential.application.DocumentMeans;
import org.brevet.credential.application.SigningKeys;
import org.brevet.credential.domain.Agreement;
import org.brevet.credential.domain.Arms;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.shared.Settings;
import org.brevet.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ArmsTest {

    @TempDir
    Path folder;

    @Test
    void aDocumentWithArmsKeepsToPdfA3aAndUa1AndStaysSmall() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        SigningKey key = new SigningKeys(Settings.of(folder, "https://brevet.example.org", false), World.CLOCK).current().orElseThrow();
        byte[] pdf = new byte[0];
        for (Path file : List.of(Pictures.png(folder, 1200, 900), Pictures.svg(folder, 400, 400))) {
            Print print = Prints.of(Samples.usual(), Optional.of(ArmsFile.read(file)));
            try (PDDocument document = CertificatePage.draw(Samples.usual(), print)) {
                pdf = new PdfSigner(key).sign(document, "DEC-2027-00001", World.CLOCK.instant());
            }
            assertEquals(List.of(), Agreement.differences(pdf, Samples.usual(), print, new PdfSigner(key), Prints.SIGNER.certificate()));
            assertTrue(pdf.length < 120_000, pdf.length + " bytes");
        }
        for (PDFAFlavour form : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), form);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(form, false)) {
                var result = validator.validate(parser);
                assertTrue(result.isCompliant(), () -> form + ": " + result.getTestAssertions());
            }
        }
    }

    @Test
    void whatCannotBePrintedWellOrReachesOutsideIsRefusedByName() throws Exception {
        assertEquals("arms.png 100 × 100", refused(Pictures.png(folder, 100, 100)));
        assertEquals("arms.png 900 × 300", refused(Pictures.png(folder, 900, 300)));
        assertEquals("arms.png ≠ PNG", refused(Files.writeString(folder.resolve("arms.png"), "GIF89a")));
        assertEquals("arms.svg 500 × 100", refused(Pictures.svg(folder, 500, 100)));
        assertEquals("arms.svg <script>", refused(Pictures.svg(folder, 100, 100, "<script>alert(1)</script>")));
        assertEquals("arms.svg <image>", refused(Pictures.svg(folder, 100, 100, "<image xlink:href='http://example.org/a.png'/>")));
        assertEquals("arms.svg <use href>", refused(Pictures.svg(folder, 100, 100, "<use xlink:href='file:///etc/passwd#a'/>")));
        assertEquals("arms.svg <rect fill>", refused(Pictures.svg(folder, 100, 100, "<rect width='9' height='9' fill=\"url('http://example.org/a#b')\"/>")));
        assertEquals("arms.svg <style>", refused(Pictures.svg(folder, 100, 100, "<style>@import 'http://example.org/a.css';</style>")));
        assertEquals("arms.svg <html>", refused(Files.writeString(folder.resolve("arms.svg"), "<html/>")));
        assertTrue(refused(Files.writeString(folder.resolve("arms.svg"), "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>"))
                .startsWith("arms.svg"));
        assertTrue(refused(Files.writeString(folder.resolve("arms.svg"), "<svg")).startsWith("arms.svg: "));
        Files.write(folder.resolve("arms.svg"), "<svg/>".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
        assertEquals("arms.svg > 4 MB", refused(folder.resolve("arms.svg")));
    }

    @Test
    void whileTheArmsAreInTroubleNoDocumentIsMadeAndMendingTheFileIsEnough() throws Exception {
        Settings settings = Settings.of(folder, "https://brevet.example.org", false);
        DocumentMeans means = new DocumentMeans(new SigningKeys(settings, World.CLOCK), settings);
        assertEquals(Optional.empty(), means.current().orElseThrow().arms());
        Pictures.png(folder, 100, 100);
        assertTrue(means.current().isEmpty());
        assertEquals(List.of(DocumentTrouble.ARMS, "arms.png 100 × 100"), List.of(means.trouble(), means.detail()));
        changed(Pictures.png(folder, 500, 500), 1);
        Arms arms = means.current().orElseThrow().arms().orElseThrow();
        assertEquals(List.of(340, 340), List.of(arms.width(), arms.height()));
        assertTrue(arms == means.current().orElseThrow().arms().orElseThrow(), "read once");
        changed(Pictures.png(folder, 600, 400), 2);
        assertEquals(510, means.current().orElseThrow().arms().orElseThrow().width());
        Pictures.svg(folder, 100, 100);
        assertTrue(means.current().isEmpty(), "two files");
        assertEquals("arms.svg, arms.png", means.detail());
    }

    private static void changed(Path file, int second) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(second)));
    }

    private static String refused(Path file) {
        Unmakeable refused = assertThrows(Unmakeable.class, () -> ArmsFile.read(file));
        assertEquals(DocumentTrouble.ARMS, refused.trouble());
        return refused.detail();
    }
}
