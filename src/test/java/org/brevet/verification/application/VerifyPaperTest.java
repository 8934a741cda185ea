package org.brevet.verification.application;

import static org.brevet.verification.application.PaperAnswer.Check.CODE;
import static org.brevet.verification.application.PaperAnswer.Check.FILE_SIGNATURE;
import static org.brevet.verification.application.PaperAnswer.Check.REGISTER;
import static org.brevet.verification.application.PaperAnswer.Check.TEXT;
import static org.brevet.verification.application.PaperAnswer.Outcome.CANNOT_TELL;
import static org.brevet.verification.application.PaperAnswer.Outcome.NOT_CHECKED;
import static org.brevet.verification.application.PaperAnswer.Outcome.RIGHT;
import static org.brevet.verification.application.PaperAnswer.Outcome.WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.brevet.credential.application.CertificateDocumentQueries;
import org.brevet.credential.application.DocumentMeans;
import org.brevet.credential.application.KeyQueries;
import org.brevet.credential.application.MakeDocument;
import org.brevet.credential.application.MakeDocuments;
import org.brevet.credential.application.SigningKeys;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.RootPlace;
import org.brevet.identity.Role;
import org.brevet.offline.Verdict;
import org.brevet.people.NewPerson;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.Settings;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.Orders;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.brevet.verification.TooManyLookUps;
import org.brevet.verification.application.PaperAnswer.Check;
import org.brevet.verification.application.PaperAnswer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's file against the register, by the process that looks into it. */
class VerifyPaperTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
    @TempDir
    static Path home;
    private final Settings settings = Settings.of(home, "https://brevet.example.org", false);
    private final SigningKeys keys = new SigningKeys(settings, World.CLOCK);
    private final DocumentMeans means = new DocumentMeans(keys, settings);
    private final PaperProbes probes = new PaperProbes();
    private TestDatabase.Schema schema;
    private UUID person;
    private CertificateNumber number;
    private byte[] pdf;

    @BeforeEach
    void issue() {
        schema = TestDatabase.H2.fresh();
        person = schema.inTransaction(em -> World.people(em).register(NewPerson.named("Kambale", "Muhindo", "Jean-Pierre", null)));
        number = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY, List.of(Orders.supervised()))));
        schema.doInTransaction(em -> new MakeDocuments(em, new Register(em), means, new MakeDocument(em, new Register(em), means, new FiredEvents(),
                World.CLOCK)).everyOtherSecond());
        pdf = schema.inTransaction(em -> new CertificateDocumentQueries(em, means, new FixedCaller(person, "", Set.of(Role.ACCREDITATION_OFFICER)))
                .document(number));
    }

    @AfterEach
    void drop() {
        schema.close();
    }

    @Test
    void theFileThatWasIssuedIsRightInEverythingAndItsStandingIsThatOfNow() {
        assertSays(Verdict.VALID_WITH_CONDITIONS, Map.of(FILE_SIGNATURE, RIGHT, CODE, RIGHT, REGISTER, RIGHT, TEXT, RIGHT), pdf);
        schema.doInTransaction(em -> writing(em).suspend(number, person, "SAFETY_BREACH", "Accident", "D2"));
        PaperAnswer suspended = answer(pdf).orElseThrow();
        assertEquals(Verdict.SUSPENDED, suspended.verdict());
        assertEquals("KAMBALE Muhindo Jean-Pierre", suspended.known().paper().holder());
    }

    @Test
    void oneByteChangedIsNotGenuineAndNothingIsTold() {
        byte[] changed = pdf.clone();
        changed[new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Title") + 12] ^= 1;
        assertSays(Verdict.NOT_GENUINE, Map.of(FILE_SIGNATURE, WRONG, CODE, RIGHT, REGISTER, RIGHT, TEXT, RIGHT), changed);
        assertNull(answer(changed).orElseThrow().known());
    }

    @Test
    void aPictureIsJudgedByItsCode() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 200), "png", png);
        }
        assertSays(Verdict.VALID_WITH_CONDITIONS, Map.of(FILE_SIGNATURE, NOT_CHECKED, CODE, RIGHT, REGISTER, RIGHT, TEXT, NOT_CHECKED),
                png.toByteArray());
    }

    /** Well signed, but not by this authority. */
    @Test
    void anotherInstallationsPaperIsNotOurs() throws IOException {
        byte[] foreign = Files.readAllBytes(Path.of("..", "docs", "samples", "VALID.pdf"));
        assertSays(Verdict.NOT_GENUINE, Map.of(FILE_SIGNATURE, WRONG, CODE, CANNOT_TELL, REGISTER, NOT_CHECKED, TEXT, NOT_CHECKED), foreign);
    }

    /** Everything in it is as it was issued, and yet nobody can tell whether a thief put it together. */
    @Test
    void aFileOfAWithdrawnSignerIsNotAccepted(@TempDir Path another) {
        Settings there = Settings.of(another, "https://brevet.example.org", false);
        SigningKeys stolen = new SigningKeys(there, World.CLOCK);
        DocumentMeans with = new DocumentMeans(stolen, there);
        CertificateNumber second = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY, List.of())));
        schema.doInTransaction(em -> assertTrue(new MakeDocument(em, new Register(em), with, new FiredEvents(), World.CLOCK).handle(second)));
        FixedCaller officer = new FixedCaller(person, "", Set.of(Role.ACCREDITATION_OFFICER));
        byte[] file = schema.inTransaction(em -> new CertificateDocumentQueries(em, with, officer).document(second));
        KeyQueries queries = new KeyQueries(stolen, there, World.CLOCK);
        assertEquals(Verdict.VALID, schema.inTransaction(em -> verify(em, limits(em), queries).handle(file)).orElseThrow().verdict());
        new KeyChanges(new KeyFiles(another.resolve("keys"), Optional.empty(), false), RootPlace.HOME).withdraw(stolen.current().orElseThrow().id(),
                "volé", World.CLOCK.instant());
        PaperAnswer after = schema.inTransaction(em -> verify(em, limits(em), queries).handle(file)).orElseThrow();
        assertEquals(Map.of(FILE_SIGNATURE, CANNOT_TELL, CODE, RIGHT, REGISTER, RIGHT, TEXT, RIGHT), after.findings());
        assertEquals(Verdict.CANNOT_TELL, after.verdict());
        assertNull(after.known());
        schema.doInTransaction(em -> writing(em).suspend(second, person, "SAFETY_BREACH", "Accident", "D2"));
        assertEquals(Verdict.SUSPENDED, schema.inTransaction(em -> verify(em, limits(em), queries).handle(file)).orElseThrow().verdict());
    }

    /** What our own key signed and the register does not hold: stolen keys show here. */
    @Test
    void whatTheRegisterDoesNotKnowIsNotGenuine() {
        try (TestDatabase.Schema empty = TestDatabase.H2.fresh()) {
            PaperAnswer answer = empty.inTransaction(em -> verify(em, limits(em)).handle(pdf)).orElseThrow();
            assertEquals(Verdict.NOT_GENUINE, answer.verdict());
            assertEquals(WRONG, answer.findings().get(REGISTER));
        }
    }

    @Test
    void aFileWithoutACertificateCannotBeTold() {
        assertSays(Verdict.CANNOT_TELL, Map.of(FILE_SIGNATURE, NOT_CHECKED, CODE, NOT_CHECKED, REGISTER, NOT_CHECKED, TEXT, NOT_CHECKED),
                "Bonjour".getBytes(StandardCharsets.UTF_8));
    }

    /** A page that unpacks to two gigabytes breaks the process that looks into it, no other; one that goes on for ever is ended. */
    @Test
    void filesMadeToBreakReadersAreUnreadable() throws IOException {
        assertEquals(Optional.empty(), new PaperProbes(Duration.ofSeconds(3)).look(bomb(), Optional.empty()));
        assertEquals(Optional.empty(), answer("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void r81FilesCountAmongLookUps() {
        byte[] nothing = "x".getBytes(StandardCharsets.US_ASCII);
        schema.doInTransaction(em -> {
            LookUpLimits limits = limits(em);
            assertThrows(TooManyLookUps.class, () -> {
                for (int i = 0; i < 1000; i++) {
                    limits.takeFile("192.0.2.1");
                }
            });
            assertThrows(TooManyLookUps.class, () -> verify(em, limits).handle(nothing));
        });
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 2048; i++) {
                out.write(blanks);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length " + packed.size()
                + ">>stream\n").getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(pdf);
        pdf.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private void assertSays(Verdict verdict, Map<Check, Outcome> findings, byte[] file) {
        PaperAnswer answer = answer(file).orElseThrow();
        assertEquals(findings, answer.findings());
        assertEquals(verdict, answer.verdict());
    }

    private Optional<PaperAnswer> answer(byte[] file) {
        return schema.inTransaction(em -> verify(em, limits(em)).handle(file));
    }

    private LookUpLimits limits(EntityManager em) {
        return new LookUpLimits(new Policy(em), World.CLOCK);
    }

    private VerifyPaper verify(EntityManager em, LookUpLimits limits) {
        return verify(em, limits, new KeyQueries(keys, settings, World.CLOCK));
    }

    private VerifyPaper verify(EntityManager em, LookUpLimits limits, KeyQueries queries) {
        return new VerifyPaper(new Register(em), queries, probes, limits,
                new FixedCaller(UUID.randomUUID(), "", Set.of(), "192.0.2.1"), World.CLOCK);
    }

    private RegisterWriting writing(EntityManager em) {
        return new RegisterWriting(em, new FiredEvents(), World.CLOCK, settings, new Policy(em));
    }
}
