package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.brevet.credential.application.CertificateDocumentQueries;
import org.brevet.credential.application.DocumentMeans;
import org.brevet.credential.application.DocumentStatus;
import org.brevet.credential.application.MakeDocument;
import org.brevet.credential.application.MakeDocuments;
import org.brevet.credential.application.SigningKeys;
import org.brevet.identity.Role;
import org.brevet.people.NewPerson;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.Digests;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.Orders;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.io.TempDir;

/** The documents of a whole course, by several threads on two nodes, killed in the middle. */
class BatchTest {

    private static final int COURSE = 12;
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
    @TempDir
    static Path home;
    private final Settings settings = Settings.of(home, "https://brevet.example.org", false);
    private final DocumentMeans means = new DocumentMeans(new SigningKeys(settings, World.CLOCK), settings);

    /** Stands for the process's death: nothing catches it, and its transaction is never committed. */
    private static final class Killed extends Error {
    }

    /** One server with its own threads; each document in a transaction of its own, as the container does it. */
    private final class Node extends MakeDocument {

        private final TestDatabase.Schema schema;
        private final AtomicInteger left;
        private final Set<CertificateNumber> made = ConcurrentHashMap.newKeySet();
        private final ExecutorService threads = Executors.newCachedThreadPool();

        Node(TestDatabase.Schema schema, int lives) {
            this.schema = schema;
            left = new AtomicInteger(lives);
        }

        @Override
        public boolean handle(CertificateNumber number) {
            boolean here = schema.inTransaction(em -> {
                boolean done = new MakeDocument(em, new Register(em), means, new FiredEvents(), World.CLOCK).handle(number);
                if (done && left.decrementAndGet() < 0) {
                    throw new Killed();
                }
                return done;
            });
            if (here) {
                assertTrue(made.add(number), number + " twice");
            }
            return here;
        }

        /** @return itself, when all its threads have ended or died */
        Node run() throws Exception {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(threads.submit(() -> {
                    EntityManager em = schema.entityManager();
                    try {
                        new MakeDocuments(em, new Register(em), means, this, threads).everyOtherSecond();
                    } catch (Killed dead) {
                        assertTrue(left.get() < 0);
                    } finally {
                        em.close();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            threads.shutdown();
            assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
            return this;
        }
    }

    @BothDatabases
    void killedHalfWayAndStartedAgainOnTwoNodesEachIsMadeOnceAndNoneIsMissing(TestDatabase database) throws Exception {
        try (TestDatabase.Schema schema = database.fresh()) {
            List<CertificateNumber> numbers = new ArrayList<>();
            for (int i = 0; i < COURSE; i++) {
                numbers.add(issued(schema));
            }
            Node killed = new Node(schema, 5).run();
            Map<String, String> survived = digests(schema);
            assertEquals(5, survived.size());
            assertEquals(killed.made.stream().map(CertificateNumber::value).sorted().toList(), List.copyOf(survived.keySet()));

            Node first = new Node(schema, 1000);
            Node second = new Node(schema, 1000);
            ExecutorService both = Executors.newFixedThreadPool(2);
            List<Future<Node>> nodes = both.invokeAll(List.of(first::run, second::run));
            both.shutdown();
            for (Future<Node> node : nodes) {
                node.get();
            }
            Map<String, String> all = digests(schema);
            assertEquals(numbers.stream().map(CertificateNumber::value).sorted().toList(), List.copyOf(all.keySet()), "none is missing");
            assertEquals(COURSE - 5, first.made.size() + second.made.size(), "none was made twice");
            survived.forEach((number, digest) -> assertEquals(digest, all.get(number), "what was there stayed"));
            schema.doInTransaction(em -> {
                CertificateDocumentQueries queries = new CertificateDocumentQueries(em, means, new FixedCaller(UUID.randomUUID(), "Béatrice Nzuzi",
                        Set.of(Role.ACCREDITATION_OFFICER)));
                assertEquals(List.copyOf(all.values()), queries.statuses(numbers).stream().map(DocumentStatus::digest).toList());
                assertEquals(List.copyOf(all.values()), queries.documents(numbers).values().stream().map(Digests::sha256Hex).toList());
            });
        }
    }

    private static Map<String, String> digests(TestDatabase.Schema schema) {
        Map<String, String> digests = new TreeMap<>();
        schema.inTransaction(em -> em.createQuery("select d.number, d.digest from CertificateDocument d where d.state = :made", Object[].class)
                .setParameter("made", DocumentState.MADE).getResultList()).forEach(row -> digests.put((String) row[0], (String) row[1]));
        return digests;
    }

    private CertificateNumber issued(TestDatabase.Schema schema) {
        UUID person = schema.inTransaction(em -> World.people(em).register(NewPerson.named("Kambale", "Muhindo", "Jean-Pierre", null)));
        return schema.inTransaction(em -> new RegisterWriting(em, new FiredEvents(), World.CLOCK, settings, new Policy(em))
                .issue(Orders.eod1(person, person, TODAY)));
    }
}
