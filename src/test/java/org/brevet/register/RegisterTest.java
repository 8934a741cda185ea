package org.brevet.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.brevet.people.NewPerson;
import org.brevet.policy.application.Policy;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterEntry;
import org.brevet.register.application.RegisterRow;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.Orders;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);

    @BothDatabases
    void r60NumbersHaveNoGapsWhenTwoThreadsIssueAndSomeAreUndone(TestDatabase database) throws Exception {
        try (TestDatabase.Schema schema = database.fresh()) {
            List<UUID> persons = IntStream.range(0, 12).mapToObj(i -> person(schema, "Holder" + i)).toList();
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Boolean>> done = new ArrayList<>();
            for (int i = 0; i < persons.size(); i++) {
                UUID person = persons.get(i);
                boolean undone = i % 3 == 2;
                Callable<Boolean> issue = () -> {
                    try {
                        schema.doInTransaction(em -> {
                            writing(em).issue(Orders.eod1(person, person, TODAY));
                            if (undone) {
                                throw new IllegalStateException("something else failed");
                            }
                        });
                        return true;
                    } catch (IllegalStateException expected) {
                        return false;
                    }
                };
                done.add(threads.submit(issue));
            }
            for (Future<Boolean> one : done) {
                one.get();
            }
            threads.shutdown();
            List<String> numbers = schema.inTransaction(em -> new Register(em).numbers()).stream().map(CertificateNumber::value).sorted().toList();
            assertEquals(IntStream.rangeClosed(1, 8).mapToObj(i -> CertificateNumber.of("EOD1", 2027, i).value()).toList(), numbers);
            assertEquals(IntStream.range(0, 8).mapToObj(Long::valueOf).toList(), schema.inTransaction(em ->
                    numbers.stream().map(number -> entry(em, number).content().statusIndex()).sorted().toList()));
        }
    }

    @BothDatabases
    void r61ContentIsFrozenAsIssuedAndReadBackTheSame(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema, "Kambale");
            CertificateNumber number = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY, List.of(Orders.supervised()))));
            RegisterEntry entry = schema.inTransaction(em -> entry(em, number.value()));
            assertEquals(entry.contentDigest(), entry.content().digest());
            assertEquals("KAMBALE Muhindo Jean-Pierre", entry.content().holder());
            assertEquals("K. M. J.", entry.content().holderInitials());
            assertEquals(entry.content(), CertificateJson.read(CertificateJson.write(entry.content())));
            assertTrue(entry.content().verifyUrl().endsWith("/v/" + number + "/" + entry.content().controlCode()));
            assertEquals(LocalDate.of(2030, 3, 28), entry.content().validUntil());
        }
    }

    @BothDatabases
    void r63ANewCertificateMakesTheOldOneReplacedAndNamesIt(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema, "Kambale");
            CertificateNumber first = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY)));
            CertificateNumber second = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY)));
            assertEquals(CertificateState.REPLACED, schema.inTransaction(em -> entry(em, first.value())).state());
            assertEquals(first.value(), schema.inTransaction(em -> entry(em, second.value())).content().replaces());
            assertEquals(List.of(second.value(), first.value()),
                    schema.inTransaction(em -> new Register(em).ofPerson(person)).stream().map(RegisterRow::number).toList());
            assertThrows(Refused.class, () -> schema.doInTransaction(em -> writing(em).lift(first, person, "", "", "D")));
        }
    }

    @BothDatabases
    void r20NothingIsIssuedOverASuspensionOrWithinTheBanAfterAWithdrawal(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema, "Kambale");
            CertificateNumber number = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY)));
            schema.doInTransaction(em -> writing(em).suspend(number, person, "SAFETY_BREACH", "Accident à Komanda", "DEC-2027-00002"));
            assertEquals(List.of(Reason.of("R20.suspended", number.value())), refused(schema, person, TODAY));
            assertEquals(CertificateState.SUSPENDED, schema.inTransaction(em -> entry(em, number.value())).state());
            schema.doInTransaction(em -> writing(em).withdraw(number, person, "FRAUD", "Faux", "DEC-2027-00004"));
            LocalDate lastDay = LocalDate.of(2029, 3, 28);
            assertEquals(List.of(Reason.of("R20.barred", number.value(), TODAY, lastDay)), refused(schema, person, lastDay));
            schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, lastDay.plusDays(1))));
        }
    }

    @BothDatabases
    void r20AGrantThatMeetsASuspensionWaitsForItAndIsRefused(TestDatabase database) throws Exception {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema, "Kambale");
            CertificateNumber number = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY)));
            ExecutorService thread = Executors.newSingleThreadExecutor();
            CountDownLatch suspended = new CountDownLatch(1);
            Future<List<Reason>> granted = thread.submit(() -> {
                suspended.await();
                return refused(schema, person, TODAY);
            });
            schema.doInTransaction(em -> {
                writing(em).suspend(number, person, "SAFETY_BREACH", "Accident à Komanda", "DEC-2027-00002");
                suspended.countDown();
            });
            assertEquals(List.of(Reason.of("R20.suspended", number.value())), granted.get());
            thread.shutdown();
        }
    }

    @BothDatabases
    void theLifeOfACertificateStaysReadable(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema, "Kambale");
            CertificateNumber number = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY)));
            schema.doInTransaction(em -> writing(em).suspend(number, person, "SAFETY_BREACH", "Accident à Komanda", "DEC-2027-00002"));
            schema.doInTransaction(em -> writing(em).lift(number, person, "SAFETY_BREACH", "Recyclage suivi", "DEC-2027-00003"));
            schema.doInTransaction(em -> writing(em).withdraw(number, person, "FRAUD", "Faux", "DEC-2027-00004"));
            RegisterEntry entry = schema.inTransaction(em -> entry(em, number.value()));
            assertEquals(List.of(LifeEventKind.ISSUED, LifeEventKind.SUSPENDED, LifeEventKind.LIFTED, LifeEventKind.WITHDRAWN),
                    entry.life().stream().map(event -> event.kind()).toList());
            Refused refused = assertThrows(Refused.class, () -> schema.doInTransaction(em -> writing(em).suspend(number, person, "", "", "D")));
            assertEquals(Reason.of("R2.certificateFinal", number.value(), CertificateState.WITHDRAWN), refused.reasons().get(0));
        }
    }

    @Test
    void onlyTheTransitionsOfTheWorkflow() {
        assertTrue(CertificateState.WITHDRAWN.isFinal() && CertificateState.SURRENDERED.isFinal() && CertificateState.REPLACED.isFinal());
        assertTrue(CertificateState.SUSPENDED.next().contains(CertificateState.ISSUED));
    }

    private static List<Reason> refused(TestDatabase.Schema schema, UUID person, LocalDate day) {
        return assertThrows(Refused.class, () -> schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, day)))).reasons();
    }

    private static UUID person(TestDatabase.Schema schema, String nom) {
        return schema.inTransaction(em -> World.people(em).register(NewPerson.named(nom, "Muhindo", "Jean-Pierre", null)));
    }

    private static RegisterEntry entry(EntityManager em, String number) {
        return new Register(em).entry(new CertificateNumber(number)).orElseThrow();
    }

    private static RegisterWriting writing(EntityManager em) {
        return new RegisterWriting(em, new FiredEvents(), World.CLOCK, Settings.of(Path.of("target"), "http://localhost:8080", true),
                new Policy(em));
    }
}
