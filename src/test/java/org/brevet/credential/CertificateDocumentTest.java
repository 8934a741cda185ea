package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.domain.Agreement;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateJson;
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
            assertEquals(List.of(), differences(pdf, content));
            Path file = Files.write(folder.resolve("certificate.pdf"), pdf);
            String text = Tool.run("pdftotext", "-raw", file.toString(), "-").replaceAll("[\\s\u00a0]+", "");
            for (String said : List.of(content.holder(), content.birthPlace(), "14 mars 1991", "1eravril2027", "31March2030",
                    content.number(), "7K3M-92QX", content.provider(), content.decisionNumber())) {
                assertTrue(text.contains(said.replaceAll("[\\s\u00a0]+", "")), said + " in " + text);
            }
            assertEquals(content.specimen(), text.contains("SPÉCIMEN/SPECIMEN"));
            String info = Tool.run("pdfinfo", file.toString());
            assertTrue(info.matches("(?s).*Pages: +1\\n.*") && info.contains("A4") && info.matches("(?s).*Tagged: +yes\\n.*"), info);
        }
    }

    @Test
    void theSmallCodeLeadsToTheCertificatesAddress() throws Exception {
        for (CertificateContent content : List.of(Samples.usual(), Samples.longest())) {
            Path file = Files.write(folder.resolve("certificate.pdf"), signed(content));
            Tool.run("pdftoppm", "-r", "150", "-png", "-singlefile", file.toString(), folder.resolve("page").toString());
            assertTrue(Tool.run("zbarimg", "-q", "--raw", folder.resolve("page.png").toString()).lines().toList().contains(content.verifyUrl()));
        }
    }

    @Test
    void theSignatureCoversTheWholeFileAndOneChangedByteBreaksIt() throws Exception {
        byte[] pdf = signed(Samples.usual());
        Path file = Files.write(folder.resolve("certificate.pdf"), pdf);
        String told = Tool.run("pdfsig", "-nocert", file.toString());
        assertTrue(told.contains("Signature is Valid.") && told.contains("Total document signed") && told.contains("ETSI.CAdES.detached"), told);
        byte[] title = "Brevet".getBytes(StandardCharsets.ISO_8859_1);
        int place = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Creator (Brevet)") + "/Creator (".length();
        assertArrayEquals(title, Arrays.copyOfRange(pdf, place, place + title.length));
        pdf[place] = 'b';
        Files.write(file, pdf);
        assertFalse(Tool.run("pdfsig", "-nocert", file.toString()).contains("Signature is Valid."));
        assertEquals(List.of("signature"), differences(pdf, Samples.usual()));
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
        assertEquals(List.of("holder", "offline.holder"), differences(pdf, Samples.named("Jean-Paul")));
        assertEquals(List.of("scope.RKT.FR", "scope.RKT.EN", "specimen", "offline.munitionTypes", "offline.specimen"), differences(signed(without(Samples.usual())),
                specimen(Samples.usual())));
    }

    @Test
    void aDuplicateThatDoesNotSaySoOrSaysAnotherIsFound() throws Exception {
        CertificateContent content = Samples.usual();
        Print first = Prints.duplicate(content, Optional.empty(), new Print.Duplicate(1, LocalDate.of(2027, 5, 2)));
        Print second = Prints.duplicate(content, Optional.empty(), new Print.Duplicate(2, LocalDate.of(2027, 5, 2)));
        assertEquals(List.of(), differences(signed(content, first), content, first));
        assertEquals(List.of("duplicate"), differences(signed(content, first), content, second));
        assertEquals(List.of("duplicate"), differences(signed(content, first), content, Prints.of(content)));
        assertEquals(List.of("duplicate"), differences(signed(content), content, first));
    }

    @Test
    void theSameContentAtTheSameTimeGivesTheSameDocument() throws Exception {
        Print print = Prints.of(Samples.usual());    // signed once: no two signatures of ECDSA are alike
        assertArrayEquals(signed(Samples.usual(), print), signed(Samples.usual(), print));
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

    /** The address in words is right: only who reads the code back sees it. */
    @Test
    void aSmallCodeThatLeadsElsewhereIsNamed() throws IOException {
        CertificateContent content = Samples.usual();
        CertificateContent elsewhere = CertificateJson.read(CertificateJson.write(content).replace(content.verifyUrl(), content.verifyUrl() + "X"));
        COSName name = COSName.getPDFName(CertificatePage.ONLINE_CODE);
        try (PDDocument document = CertificatePage.draw(content, Prints.of(content)); PDDocument other = CertificatePage.draw(elsewhere, Prints.of(elsewhere))) {
            document.getPage(0).getResources().put(name, other.getPage(0).getResources().getXObject(name));
            byte[] pdf = new PdfSigner(key).sign(document, content.decisionNumber(), World.CLOCK.instant());
            assertEquals(List.of("code"), differences(pdf, content));
        }
    }

    private static List<String> differences(byte[] pdf, CertificateContent content) throws IOException {
        return differences(pdf, content, Prints.of(content));
    }

    private static List<String> differences(byte[] pdf, CertificateContent content, Print print) throws IOException {
        return Agreement.differences(pdf, content, print, new PdfSigner(key), Prints.SIGNER.certificate());
    }

    private static byte[] signed(CertificateContent content) throws IOException {
        return signed(content, Prints.of(content));
    }

    private static byte[] signed(CertificateContent content, Print print) throws IOException {
        try (PDDocument document = CertificatePage.draw(content, print)) {
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
}
