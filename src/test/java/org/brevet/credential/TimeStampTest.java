package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.tsp.TimeStampToken;
import org.brevet.credential.application.DocumentCheck;
import org.brevet.credential.application.DocumentSignature;
import org.brevet.credential.application.DocumentSignature.State;
import org.brevet.credential.application.TrustedRoots;
import org.brevet.credential.domain.Agreement;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyMaker;
import org.brevet.credential.domain.OutsideTimeStamps;
import org.brevet.credential.domain.OwnTimeStamps;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.Signer;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.TimeStamper;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.register.CertificateContent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** A document with a time stamp: made, read back, checked, and tampered with behind its signature. */
class TimeStampTest {

    private static final Instant NOW = Instant.parse("2027-03-29T08:00:00Z");
    private static final Instant DAY = Instant.parse("2027-03-29T00:00:00Z");
    private static final Instant STAMPED = NOW.plusSeconds(1);
    private static final Clock CLOCK = Clock.fixed(STAMPED, ZoneOffset.UTC);
    private static final KeyMaker MAKER = new KeyMaker(false, NOW);
    private static KeyMaker.Made root;
    private static SigningKey signer;
    private static KeyMaker.Made stamps;
    private static byte[] pdf;
    @TempDir
    Path folder;

    @BeforeAll
    static void make() throws IOException {
        root = MAKER.root();
        KeyMaker.Made own = MAKER.signer(root, KeyPurpose.PDF, DAY);
        stamps = MAKER.signer(root, KeyPurpose.TIMESTAMP, DAY);
        signer = new SigningKey(own.key(), own.chain(), MAKER.list(root, List.of(), BigInteger.ONE));
        pdf = signed(own());
    }

    @Test
    void whatWasStampedSaysWhenAndByWhom() throws IOException {
        assertEquals(new DocumentSignature(State.VALID, Optional.of(NOW),
                Optional.of(new DocumentSignature.Stamp(STAMPED, "Brevet – horodatage", true)), Optional.of(DAY)), check(pdf));
    }

    /** Its stamp is worth nothing any more; the signer's own word stays. */
    @Test
    void aWithdrawnKeyStampsNothing() throws IOException {
        Signer withdrawn = new Signer(KeyPurpose.TIMESTAMP, stamps.chain().get(0), false, Optional.of(new Signer.Withdrawal(STAMPED, "volé")));
        DocumentSignature found = check(pdf, MAKER.list(root, List.of(withdrawn), BigInteger.TWO));
        assertEquals(List.of(State.VALID, Optional.empty()), List.of(found.state(), found.stamp()));
    }

    @Test
    void anotherServiceIsNamedAndNotTakenForOurs() throws IOException {
        try (TimeStampService service = new TimeStampService(CLOCK)) {
            OutsideTimeStamps outside = new OutsideTimeStamps(service.address());
            assertEquals("127.0.0.1", outside.name());
            assertEquals(Optional.of(new DocumentSignature.Stamp(STAMPED, "Horodatage Exemple", false)), check(signed(outside)).stamp());
        }
    }

    /** Anybody can put one there: it is not signed. */
    @Test
    void aStampOfAnotherSignatureIsNone() throws IOException {
        TimeStamper right = own();
        DocumentSignature found = check(signed(new TimeStamper() {
            @Override
            public TimeStampToken stamp(byte[] signature) {
                return right.stamp(new byte[] {1});
            }

            @Override
            public String name() {
                return right.name();
            }

            @Override
            public int room() {
                return right.room();
            }
        }));
        assertEquals(List.of(State.VALID, Optional.empty()), List.of(found.state(), found.stamp()));
    }

    @ParameterizedTest
    @EnumSource(value = TimeStampService.Manner.class, names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
    void anAnswerThatDoesNotFitIsNoStamp(TimeStampService.Manner manner) throws IOException {
        try (TimeStampService service = new TimeStampService(CLOCK)) {
            service.manner = manner;
            Unmakeable refused = assertThrows(Unmakeable.class, () -> new OutsideTimeStamps(service.address()).stamp(new byte[] {1, 2, 3}));
            assertEquals(DocumentTrouble.TIME_STAMP, refused.trouble());
            assertTrue(refused.detail().startsWith("127.0.0.1: "), refused.detail());
        }
    }

    @Test
    void aServiceThatIsNotThereIsNoStamp() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0)) {
            free = taken.getLocalPort();
        }
        assertThrows(Unmakeable.class, () -> new OutsideTimeStamps(URI.create("http://127.0.0.1:" + free + "/")).stamp(new byte[] {1}));
    }

    @Test
    void whatIsReadBackIsWhatTheRegisterSays() throws Exception {
        assertEquals(List.of(), differences(pdf));
        assertEquals(List.of("signature"), differences(Arrays.copyOf(pdf, pdf.length - 1)));
        assertEquals(List.of("signature"), differences(signed(Optional.empty())));
    }

    /** Whatever stands behind the signature is what we write there, or the file was changed. */
    @Test
    void nothingElseMayFollowTheSignature() throws IOException {
        byte[] bare = signed(Optional.empty());
        assertEquals(State.INVALID, check(grown(pdf)).state(), "a revision more");
        assertEquals(State.INVALID, check(grown(bare)).state(), "a revision behind a file without a stamp");
        assertEquals(State.INVALID, check(joined(pdf, "\n")).state());
        for (String[] change : new String[][] {{"/Lang (fr)", "/Lang (en)"}, {"/DSS << /Type /DSS", "/DSS << /Type /XSS"}, {"/Size 1", "/Size 2"}}) {
            byte[] changed = pdf.clone();
            String text = new String(pdf, StandardCharsets.ISO_8859_1);
            int at = text.lastIndexOf(change[0]);
            assertTrue(at > text.indexOf("%%EOF"), change[0]);
            System.arraycopy(change[1].getBytes(StandardCharsets.ISO_8859_1), 0, changed, at, change[1].length());
            assertEquals(State.INVALID, stateOrUnreadable(changed), change[0]);
        }
        // Without what follows it is as it was signed
        byte[] cut = Arrays.copyOf(pdf, new String(pdf, StandardCharsets.ISO_8859_1).indexOf("%%EOF\n") + 6);
        assertEquals(State.VALID, check(cut).state());
    }

    private static State stateOrUnreadable(byte[] changed) {
        try {
            return check(changed).state();
        } catch (IOException unreadable) {
            return State.INVALID;
        }
    }

    @Test
    void otherProgramsReadIt() throws Exception {
        Path file = Files.write(folder.resolve("certificate.pdf"), pdf);
        String told = Tool.run("pdfsig", "-nocert", file.toString());
        assertTrue(told.contains("Signature is Valid.") && told.contains("ETSI.CAdES.detached"), told);
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour form : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), form);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(form, false)) {
                ValidationResult result = validator.validate(parser);
                assertTrue(result.isCompliant(), () -> form + ": " + result.getTestAssertions());
            }
        }
        assertFalse(told.contains("Total document signed"), "poppler does not count the second revision in: " + told);
    }

    private static byte[] grown(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            document.getDocumentCatalog().setLanguage("en");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] file, String more) {
        byte[] longer = Arrays.copyOf(file, file.length + more.length());
        System.arraycopy(more.getBytes(StandardCharsets.ISO_8859_1), 0, longer, file.length, more.length());
        return longer;
    }

    private static List<String> differences(byte[] file) throws IOException {
        CertificateContent content = Samples.usual();
        return Agreement.differences(file, content, Prints.of(content), new PdfSigner(signer, Optional.of(own())), Prints.SIGNER.certificate());
    }

    private static DocumentSignature check(byte[] file, X509CRL... lists) throws IOException {
        return DocumentCheck.signature(file, new TrustedRoots(List.of(root.chain().get(0)), List.of(lists)));
    }

    private static TimeStamper own() {
        return new OwnTimeStamps(new SigningKey(stamps.key(), stamps.chain(), signer.revoked()), CLOCK);
    }

    private static byte[] signed(TimeStamper stamper) throws IOException {
        return signed(Optional.of(stamper));
    }

    private static byte[] signed(Optional<TimeStamper> stamper) throws IOException {
        CertificateContent content = Samples.usual();
        Print print = Prints.of(content);
        try (PDDocument document = CertificatePage.draw(content, print)) {
            return new PdfSigner(signer, stamper).sign(document, content.decisionNumber(), NOW);
        }
    }
}
