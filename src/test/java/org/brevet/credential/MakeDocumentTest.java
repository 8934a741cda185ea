package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.brevet.credential.application.CertificateDocumentQueries;
import org.brevet.credential.application.DocumentMeans;
import org.brevet.credential.application.DocumentStatus;
import org.brevet.credential.application.MakeDocument;
import org.brevet.credential.application.MakeDocuments;
import org.brevet.credential.application.ReissueDocument;
import org.brevet.credential.application.RemakeDocument;
import org.brevet.credential.application.SigningKeys;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.RootPlace;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.people.NewPerson;
import org.brevet.policy.application.Policy;
import org.brevet.identity.application.FactorProof;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.register.ConditionCode;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Digests;
import org.brevet.shared.NotFound;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.Orders;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class MakeDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
    private static final Caller HOLDER = new FixedCaller(UUID.randomUUID(), "Jean-Pierre Kambale");
    private static final Caller OFFICER = new FixedCaller(UUID.randomUUID(), "Béatrice Nzuzi", Set.of(Role.ACCREDITATION_OFFICER));
    @TempDir
    static Path home;
    private final FiredEvents events = new FiredEvents();
    private final DocumentMeans means = means(home);

    @BothDatabases
    void theDocumentFollowsTheIssueAndIsMadeOnce(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            CertificateNumber number = issued(schema, List.of(Orders.supervised()));
            assertEquals(DocumentState.AWAITED, status(schema, number).state());
            assertThrows(NotFound.class, () -> pdf(schema, number));
            tick(schema);
            tick(schema);
            DocumentStatus status = status(schema, number);
            assertEquals(DocumentState.MADE, status.state());
            assertEquals(World.CLOCK.instant(), status.madeAt());
            assertEquals(status.digest(), Digests.sha256Hex(pdf(schema, number)));
            assertEquals(List.of(new DocumentMade(number.value(), status.digest(), means.current().orElseThrow().key().id())), events.fired());
            assertThrows(Refused.class, () -> schema.doInTransaction(em -> new RemakeDocument(em, events).handle(number)));
        }
    }

    @BothDatabases
    void r64WhatCannotBeMadeIsWithheldAndMadeAgainOnlyByOrder(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            CertificateNumber number = issued(schema, List.of(new CertificateContent.Condition(ConditionCode.TEXT, "王",
                    new BilingualText("Seulement à 王", "Only at 王"))));
            tick(schema);
            tick(schema);
            DocumentStatus status = status(schema, number);
            assertEquals(List.of(DocumentState.WITHHELD, DocumentTrouble.CHARACTER, "U+738B"),
                    List.of(status.state(), status.trouble(), status.detail()));
            DocumentStatus toHolder = schema.inTransaction(em -> new CertificateDocumentQueries(em, means, HOLDER).status(number));
            assertEquals(List.of(DocumentState.WITHHELD, DocumentTrouble.NONE, ""), List.of(toHolder.state(), toHolder.trouble(), toHolder.detail()));
            assertThrows(NotFound.class, () -> pdf(schema, number));
            assertEquals(List.of(status), schema.inTransaction(em -> new CertificateDocumentQueries(em, means, OFFICER).withheld()));
            schema.doInTransaction(em -> new RemakeDocument(em, events).handle(number));
            assertEquals(DocumentState.AWAITED, status(schema, number).state());
            assertEquals(List.of(new DocumentWithheld(number.value(), DocumentTrouble.CHARACTER, "U+738B"),
                    new DocumentOrderedAgain(number.value())), events.fired());
        }
    }

    @BothDatabases
    void r64ADuplicateHasTheSameNumberAndWhatWasHandedOutBeforeIsKept(TestDatabase database) throws IOException {
        try (TestDatabase.Schema schema = database.fresh()) {
            CertificateNumber number = issued(schema, List.of(Orders.supervised()));
            assertRefused("R64.noDocument", () -> reissue(schema, number, DuplicateGround.LOST, means));
            tick(schema);
            byte[] original = pdf(schema, number);
            assertRefused("R64.ground", () -> reissue(schema, number, null, means));
            assertRefused("R64.unmakeable", () -> reissue(schema, number, DuplicateGround.LOST, means(Path.of("/proc/nowhere"))));
            assertEquals(Digests.sha256Hex(original), status(schema, number).digest());
            assertEquals(1, reissue(schema, number, DuplicateGround.NO_OFFLINE_CODE, means));
            byte[] first = pdf(schema, number);
            assertTrue(text(first).contains("DUPLICATA n° 1 du 29 mars 2027") && text(first).contains("DUPLICATE no. 1 of 29 March 2027"), text(first));
            assertTrue(text(first).contains(number.value()));
            assertEquals(2, reissue(schema, number, DuplicateGround.LOST, means));
            tick(schema);
            assertTrue(text(pdf(schema, number)).contains("DUPLICATA n° 2 du"));
            assertFalse(text(original).contains("DUPLICAT"));
            DocumentStatus status = status(schema, number);
            String code = means.current().orElseThrow().code().id();
            assertEquals(List.of(Digests.sha256Hex(pdf(schema, number)), code), List.of(status.digest(), status.codeSigner()));
            List<?> kept = schema.inTransaction(em -> em.createNativeQuery("select version, digest, ground, code_signer from certificate_document_former "
                    + "where number = ? order by version").setParameter(1, number.value()).getResultList());
            assertArrayEquals(new Object[] {1, Digests.sha256Hex(original), "NO_OFFLINE_CODE", code}, (Object[]) kept.get(0));
            assertArrayEquals(new Object[] {2, Digests.sha256Hex(first), "LOST", code}, (Object[]) kept.get(1));
            Object former = schema.inTransaction(em -> em.createNativeQuery("select pdf from certificate_document_former where version = 1")
                    .getSingleResult());
            assertArrayEquals(original, (byte[]) former);
            assertEquals(new DocumentReissued(number.value(), DuplicateGround.LOST, 2, status.digest(), status.signer(), false), events.fired().get(2));
            assertEquals(3, events.fired().size());
        }
    }

    @BothDatabases
    void r64WhatHasEndedHasNoDuplicate(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            CertificateNumber number = issued(schema, List.of());
            tick(schema);
            schema.doInTransaction(em -> em.createNativeQuery("update certificate set state = 'WITHDRAWN'").executeUpdate());
            assertRefused("R64.ended", () -> reissue(schema, number, DuplicateGround.LOST, means));
        }
    }

    @BothDatabases
    void r64TwoDuplicatesAtOnceAreTheFirstAndTheSecond(TestDatabase database) throws Exception {
        try (TestDatabase.Schema schema = database.fresh()) {
            CertificateNumber number = issued(schema, List.of());
            tick(schema);
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Integer> one = () -> {
                await(together);
                return reissue(schema, number, DuplicateGround.DAMAGED, means);
            };
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<Integer>> both = threads.invokeAll(List.of(one, one));
            threads.shutdown();
            assertEquals(Set.of(1, 2), Set.of(both.get(0).get(), both.get(1).get()));
        }
    }

    private int reissue(TestDatabase.Schema schema, CertificateNumber number, DuplicateGround ground, DocumentMeans means) {
        return schema.inTransaction(em -> new ReissueDocument(em, new Register(em), means, proof -> false, events, World.CLOCK)
                .handle(number, ground, FactorProof.none()));
    }

    private static void assertRefused(String key, Executable refused) {
        assertEquals(key, assertThrows(Refused.class, refused).reasons().get(0).key());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @BothDatabases
    void twoAtOnceMakeOne(TestDatabase database) throws Exception {
        try (TestDatabase.Schema schema = database.fresh()) {
            CertificateNumber number = issued(schema, List.of());
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Boolean> one = () -> schema.inTransaction(em -> {
                await(together);
                return make(em).handle(number);
            });
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<Boolean>> both = threads.invokeAll(List.of(one, one));
            threads.shutdown();
            assertEquals(1, List.of(both.get(0).get(), both.get(1).get()).stream().filter(made -> made).count());
            assertEquals(1, events.fired().size());
        }
    }

    @BothDatabases
    void withoutAKeyNothingIsSignedAndTheStateSaysWhy(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            CertificateNumber number = issued(schema, List.of());
            DocumentMeans none = means(Path.of("/proc/nowhere"));
            schema.doInTransaction(em -> assertFalse(new MakeDocument(em, new Register(em), none, events, World.CLOCK).handle(number)));
            DocumentStatus status = schema.inTransaction(em -> new CertificateDocumentQueries(em, none, OFFICER).status(number));
            assertEquals(List.of(DocumentState.AWAITED, DocumentTrouble.KEY_UNREADABLE), List.of(status.state(), status.trouble()));
            assertTrue(events.fired().isEmpty());
        }
    }

    /** Never with less than is set: it waits, says why, and is made once the stamp can be had. */
    @BothDatabases
    void withoutTheTimeStampThatIsSetTheDocumentWaits(TestDatabase database) throws IOException {
        try (TestDatabase.Schema schema = database.fresh(); TimeStampService service = new TimeStampService(World.CLOCK)) {
            CertificateNumber number = issued(schema, List.of());
            service.manner = TimeStampService.Manner.HTTP_500;
            DocumentMeans silent = stamped(service.address().toString());
            assertEquals(List.of(DocumentState.AWAITED, DocumentTrouble.TIME_STAMP, "127.0.0.1: HTTP 500", ""), made(schema, number, silent));
            assertTrue(silent.current().isEmpty(), "the others wait without asking");
            assertEquals(List.of(DocumentState.AWAITED, DocumentTrouble.TIME_STAMP, "BREVET_TSA=owm", ""), made(schema, number, stamped("owm")));
            assertTrue(events.fired().isEmpty());
            tick(schema);
            assertRefused("R64.unmakeable", () -> reissue(schema, number, DuplicateGround.LOST, stamped("owm")));
            DocumentMeans again = stamped(service.address().toString());
            assertRefused("R64.unmakeable", () -> reissue(schema, number, DuplicateGround.LOST, again));
            assertTrue(again.current().isEmpty(), "nor does the next duplicate");
            schema.doInTransaction(em -> em.createNativeQuery("delete from certificate_document").executeUpdate());
            service.manner = TimeStampService.Manner.GOOD;
            assertEquals(List.of(DocumentState.MADE, DocumentTrouble.NONE, "", "127.0.0.1"),
                    made(schema, number, stamped(service.address().toString())));
        }
    }

    @BothDatabases
    void ourOwnTimeStampNeedsAKeyThatWasMadeForIt(TestDatabase database, @TempDir Path other) {
        try (TestDatabase.Schema schema = database.fresh()) {
            CertificateNumber number = issued(schema, List.of());
            DocumentMeans own = stamped(other, "own");
            assertEquals(List.of(DocumentState.AWAITED, DocumentTrouble.TIME_STAMP, "BREVET_TSA=own", ""), made(schema, number, own));
            String key = new KeyChanges(new KeyFiles(other.resolve("keys"), Optional.empty(), false), RootPlace.HOME)
                    .add(KeyPurpose.TIMESTAMP, World.CLOCK.instant(), World.CLOCK.instant()).id();
            assertEquals(List.of(DocumentState.MADE, DocumentTrouble.NONE, "", key), made(schema, number, own));
            reissue(schema, number, DuplicateGround.LOST, means);
            assertEquals("", status(schema, number).stampedBy());
            assertEquals(key, schema.inTransaction(em -> em
                    .createNativeQuery("select stamped_by from certificate_document_former").getSingleResult()));
        }
    }

    private List<Object> made(TestDatabase.Schema schema, CertificateNumber number, DocumentMeans with) {
        schema.doInTransaction(em -> new MakeDocument(em, new Register(em), with, events, World.CLOCK).handle(number));
        DocumentStatus status = schema.inTransaction(em -> new CertificateDocumentQueries(em, with, OFFICER).status(number));
        return List.of(status.state(), status.trouble(), status.detail(), status.stampedBy());
    }

    private static DocumentMeans stamped(String by) {
        return stamped(home, by);
    }

    private static DocumentMeans stamped(Path home, String by) {
        Settings settings = Settings.of(home, "https://brevet.example.org", false, null, null, by);
        return new DocumentMeans(new SigningKeys(settings, World.CLOCK), settings);
    }

    private static DocumentMeans means(Path home) {
        Settings settings = Settings.of(home, "https://brevet.example.org", false);
        return new DocumentMeans(new SigningKeys(settings, World.CLOCK), settings);
    }

    private void tick(TestDatabase.Schema schema) {
        schema.doInTransaction(em -> new MakeDocuments(em, new Register(em), means, make(em)).everyOtherSecond());
    }

    private MakeDocument make(EntityManager em) {
        return new MakeDocument(em, new Register(em), means, events, World.CLOCK);
    }

    private DocumentStatus status(TestDatabase.Schema schema, CertificateNumber number) {
        return schema.inTransaction(em -> new CertificateDocumentQueries(em, means, OFFICER).status(number));
    }

    private byte[] pdf(TestDatabase.Schema schema, CertificateNumber number) {
        return schema.inTransaction(em -> new CertificateDocumentQueries(em, means, OFFICER).document(number));
    }

    private static CertificateNumber issued(TestDatabase.Schema schema, List<CertificateContent.Condition> conditions) {
        UUID person = schema.inTransaction(em -> World.people(em).register(NewPerson.named("Kambale", "Muhindo", "Jean-Pierre", null)));
        return schema.inTransaction(em -> new RegisterWriting(em, new FiredEvents(), World.CLOCK, Settings.of(Path.of("."),
                "https://brevet.example.org", false), new Policy(em)).issue(Orders.eod1(person, person, TODAY, conditions)));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
