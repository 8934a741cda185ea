package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.domain.Agreement;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.register.CertificateContent;
import org.brevet.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The document under the eyes of other programs than the one that made it: pdfsig, pdftotext, pdftoppm, zbarimg, veraPDF. */
class CertificateDocumentTest {

    private static final Instant NOW = World.CLOCK.instant();
    @TempDir
    static Path home;
    private static SigningKey key;
    @TempDir
    Path folder;

    @BeforeAll
    static void makeKeys() {
        key = new KeyFiles(home, Optional.empty(), false).open(NOW).pdf().orElseThrow();
    }

    @Test
    void whatThePageSaysIsWhatTheRegisterSays() throws Exception {
        for (CertificateContent content : List.of(Samples.usual(), Samples.demonstration(), Samples.crowded(), Samples.shortest(), Samples.longest(), Samples.rare())) {
            byte[] pdf = signed(content);
            assertEquals(List.of(), Agreement.differences(pdf, content, new PdfSigner(key)));
            Path file = Files.write(folder.resolve("certificate.pdf"), pdf);
            String text = run("pdftotext", "-raw", file.toString(), "-").replaceAll("[\\s\u00a0]+", "");
            for (String said : List.of(content.holder(), content.birthPlace(), "14 mars 1991", "1eravril2027", "31March2030",
                    content.number(), "7K3M-92QX", content.provider(), content.decisionNumber())) {
                assertTrue(text.contains(said.replaceAll("[\\s\u00a0]+", "")), said + " in " + text);
            }
            assertEquals(content.specimen(), text.contains("SPÉCIMEN/SPECIMEN"));
            String info = run("pdfinfo", file.toString());
            assertTrue(info.matches("(?s).*Pages: +1\\n.*") && info.contains("A4") && info.matches("(?s).*Tagged: +yes\\n.*"), info);
        }
    }

    @Test
    void theSmallCodeLeadsToTheCertificatesAddress() throws Exception {
        for (CertificateContent content : List.of(Samples.usual(), Samples.longest())) {
            Path file = Files.write(folder.resolve("certificate.pdf"), signed(content));
            run("pdftoppm", "-r", "150", "-png", "-singlefile", file.toString(), folder.resolve("page").toString());
            assertEquals(content.verifyUrl(), run("zbarimg", "-q", "--raw", folder.resolve("page.png").toString()).strip());
        }
    }

    @Test
    void theSignatureCoversTheWholeFileAndOneChangedByteBreaksIt() throws Exception {
        byte[] pdf = signed(Samples.usual());
        Path file = Files.write(folder.resolve("certificate.pdf"), pdf);
        String told = run("pdfsig", "-nocert", file.toString());
        assertTrue(told.contains("Signature is Valid.") && told.contains("Total document signed") && told.contains("ETSI.CAdES.detached"), told);
        byte[] title = "Brevet".getBytes(StandardCharsets.ISO_8859_1);
        int place = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Creator (Brevet)") + "/Creator (".length();
        assertArrayEquals(title, Arrays.copyOfRange(pdf, place, place + title.length));
        pdf[place] = 'b';
        Files.write(file, pdf);
        assertFalse(run("pdfsig", "-nocert", file.toString()).contains("Signature is Valid."));
        assertEquals(List.of("signature"), Agreement.differences(pdf, Samples.usual(), new PdfSigner(key)));
    }

    @Test
    void itCanBeReadInFiftyYearsAndByThoseWhoDoNotSeeIt() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (CertificateContent content : List.of(Samples.rare(), Samples.longest())) {
            for (PDFAFlavour form : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
                try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(signed(content)), form);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(form, false)) {
                    ValidationResult result = validator.validate(parser);
                    assertTrue(result.isCompliant(), () -> form + ": " + result.getTestAssertions());
                }
            }
        }
    }

    @Test
    void aDocumentThatSaysSomethingElseIsFound() throws Exception {
        byte[] pdf = signed(Samples.usual());
        assertEquals(List.of("holder"), Agreement.differences(pdf, Samples.named("Jean-Paul"), new PdfSigner(key)));
        assertEquals(List.of("scope.RKT.FR", "scope.RKT.EN", "specimen"), Agreement.differences(signed(without(Samples.usual())),
                specimen(Samples.usual()), new PdfSigner(key)));
    }

    @Test
    void theSameContentAtTheSameTimeGivesTheSameDocument() throws Exception {
        assertArrayEquals(signed(Samples.usual()), signed(Samples.usual()));
    }

    @Test
    void anAddressThatIsTooLongIsNotToldWithItsControlCode() {
        Unmakeable refused = assertThrows(Unmakeable.class, () -> signed(Samples.at("https://" + "brevet.".repeat(20) + "cclam.cd")));
        assertEquals(DocumentTrouble.NO_ROOM, refused.trouble());
        assertEquals("OnlineCode", refused.detail());
        assertFalse(refused.getMessage().contains("7K3M92QX"), refused.getMessage());
    }

    @Test
    void aCharacterThatTheFontLacksIsNamed() {
        Unmakeable refused = assertThrows(Unmakeable.class, () -> signed(Samples.named("王")));
        assertEquals(DocumentTrouble.CHARACTER, refused.trouble());
        assertEquals("U+738B", refused.detail());
    }

    private static byte[] signed(CertificateContent content) throws IOException {
        try (PDDocument document = CertificatePage.draw(content, Optional.empty(), NOW)) {
            return new PdfSigner(key).sign(document, content.decisionNumber(), NOW);
        }
    }

    private static CertificateContent without(CertificateContent c) {
        return changed(c, c.scope().subList(0, 2), c.specimen());
    }

    private static CertificateContent specimen(CertificateContent c) {
        return changed(c, c.scope(), true);
    }

    private static CertificateContent changed(CertificateContent c, List<CertificateContent.ScopeItem> scope, boolean specimen) {
        return new CertificateContent(c.number(), c.controlCode(), c.statusIndex(), c.qualification(), c.qualificationTitle(), c.standardCode(),
                c.standardEdition(), c.standardTitle(), c.curriculumVersion(), c.holderNom(), c.holderPostnom(), c.holderPrenom(), c.birthDate(),
                c.birthPlace(), scope, c.conditions(), c.decisionNumber(), c.decidedOn(), c.validFrom(), c.validUntil(), c.provider(),
                c.sessionCode(), c.sessionPlace(), c.sessionLastDay(), c.issuer(), c.legalBasis(), c.signatoryName(), c.signatoryCapacity(),
                c.replaces(), specimen, c.verifyUrl());
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new UncheckedIOException("This test needs poppler-utils and zbar-tools", absent);
        }
    }
}
