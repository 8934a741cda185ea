package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.brevet.credential.application.CertificateDocumentQueries;
import org.brevet.credential.application.DocumentMeans;
import org.brevet.credential.application.DocumentStatus;
import org.brevet.credential.application.MakeDocument;
import org.brevet.credential.application.MakeDocuments;
import org.brevet.credential.application.RemakeDocument;
import org.brevet.credential.application.SigningKeys;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.people.NewPerson;
import org.brevet.policy.application.Policy;
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
