package org.brevet.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.brevet.curriculum.application.Curricula;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.enrolment.application.AdvanceSession;
import org.brevet.enrolment.application.EnrolCandidates;
import org.brevet.enrolment.application.Evaluation;
import org.brevet.enrolment.application.ImportNominations;
import org.brevet.enrolment.application.MendCandidate;
import org.brevet.enrolment.application.NominationPreview;
import org.brevet.enrolment.application.Sessions;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.enrolment.domain.Enrolment;
import org.brevet.enrolment.domain.SessionStaff;
import org.brevet.identity.Role;
import org.brevet.people.Fitness;
import org.brevet.people.NewPerson;
import org.brevet.people.PersonMended;
import org.brevet.people.Sex;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.standards.application.Standards;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;

/** Who gets into a course, told by sheets and candidates of the test's own: staff, two sessions at once, the same person twice. */
class AccessRulesTest {

    private static final LocalDate BORN = LocalDate.of(1991, 3, 14);
    private static final String HEADING = "N°;Nom;Postnom;Prénom;Sexe;Date de naissance;Province;N° de la pièce;Organisation;"
            + "Aptitude médicale délivrée le;Aptitude médicale valable jusqu'au;Lettre de l'organisation\n";

    private final FiredEvents events = new FiredEvents();
    private TestDatabase.Schema schema;
    private World world;

    @BothDatabases
    void r11StaffOfTheSessionAreNotItsTrainees(TestDatabase database) {
        in(database, () -> {
            UUID person = person("Kambale", "Jean", "OP 1", world.provider);
            UUID enrolment = candidate(world.session.value(), person);
            schema.doInTransaction(em -> em.persist(new SessionStaff(world.session.value(), person, Role.ASSESSOR)));
            assertEquals(List.of("enrol.staff"), refusal(() -> enrol(world.session, enrolment)));
            UUID other = person("Masika", "Espérance", "OP 2", world.provider);
            schema.doInTransaction(em -> em.persist(new SessionStaff(world.session.value(), other, Role.INSTRUCTOR)));
            assertEquals(List.of("nominations.staff"),
                    faults("1;Masika;;Espérance;F;14/03/1991;Ituri;OP 2;ONG Terre Sûre Ituri;05/01/2027;31/12/2027;L\n"));
        });
    }

    @BothDatabases
    void r23TwoSessionsWantTheSamePersonAndOneGetsIt(TestDatabase database) {
        in(database, () -> {
            SessionId second = session("BUN-2027-02");
            for (int round = 0; round < 5; round++) {
                UUID person = person("Kambale" + round, "Jean", "OP 1" + round, world.provider);
                UUID here = candidate(world.session.value(), person);
                UUID there = candidate(second.value(), person);
                List<String> told = atOnce(List.of(() -> enrol(world.session, here), () -> enrol(second, there)));
                assertEquals(1, told.stream().filter("done"::equals).count(), told.toString());
                assertTrue(told.contains("[enrol.ineligible, R23.overlap]"), told.toString());
            }
        });
    }

    @BothDatabases
    void whoIsWithdrawnMeanwhileMakesNoFailureOfTheOthers(TestDatabase database) {
        in(database, () -> {
            for (int round = 0; round < 5; round++) {
                UUID one = candidate(world.session.value(), person("Kambale" + round, "Jean", "OP 1" + round, world.provider));
                UUID other = candidate(world.session.value(), person("Masika" + round, "Espérance", "OP 2" + round, world.provider));
                List<String> told = atOnce(List.of(() -> enrol(world.session, one, other),
                        () -> schema.doInTransaction(em -> mender(em).withdraw(new EnrolmentId(other), "Empêché par le service"))));
                assertEquals("done", told.get(1));
                assertTrue(List.of("done", "[R2.enrolment]").contains(told.get(0)), told.toString());
            }
        });
    }

    @BothDatabases
    void r26WhoIsNoLongerEligibleDoesNotStart(TestDatabase database) {
        in(database, () -> {
            UUID fit = candidate(world.session.value(), person("Kambale", "Jean", "OP 1", world.provider));
            UUID person = person("Masika", "Espérance", "OP 2", world.provider);
            UUID unfit = candidate(world.session.value(), person);
            enrol(world.session, fit, unfit);
            fitness(person, Fitness.UNFIT, LocalDate.of(2027, 1, 20));
            events.fired().clear();
            List<AdvanceSession.NoLonger> left = start();
            assertEquals(List.of(new AdvanceSession.NoLonger("MASIKA Espérance", List.of(Reason.of("R15.unfit")))), left);
            assertEquals(EnrolmentState.ACTIVE, schema.inTransaction(em -> sessions(em).enrolment(fit)).state());
            assertEquals(EnrolmentState.INELIGIBLE, schema.inTransaction(em -> sessions(em).enrolment(unfit)).state());
            assertTrue(events.fired().contains(new EnrolmentChanged("MASIKA Espérance", unfit, EnrolmentState.ENROLLED, EnrolmentState.INELIGIBLE,
                    "R15.unfit")));
        });
    }

    @BothDatabases
    void r26NobodyLeftNoStart(TestDatabase database) {
        in(database, () -> {
            UUID person = person("Masika", "Espérance", "OP 2", world.provider);
            enrol(world.session, candidate(world.session.value(), person));
            fitness(person, Fitness.UNFIT, LocalDate.of(2027, 1, 20));
            assertEquals(List.of("session.nobody", "enrol.ineligible", "R15.unfit"), refusal(this::start));
        });
    }

    @BothDatabases
    void r4WhatIsMendedIsToldWithItsValues(TestDatabase database) {
        in(database, () -> {
            UUID person = person("Kambale", "Jean", "OP 1", world.provider);
            UUID enrolment = candidate(world.session.value(), person);
            enrol(world.session, enrolment);
            events.fired().clear();
            schema.doInTransaction(em -> mender(em).letterSeen(new EnrolmentId(enrolment), "L-2"));
            schema.doInTransaction(em -> mender(em).anotherPerson(new EnrolmentId(enrolment)));
            schema.doInTransaction(em -> mender(em).fitnessSeen(new EnrolmentId(enrolment), Fitness.UNFIT, LocalDate.of(2027, 1, 20),
                    LocalDate.of(2027, 12, 31)));
            assertEquals(List.of(new EnrolmentMended("KAMBALE Jean", enrolment, "letter", "L", "L-2"),
                    new EnrolmentMended("KAMBALE Jean", enrolment, "anotherPerson", "false", "true"),
                    new PersonMended("KAMBALE Jean", person, "fitness", "FIT 2027-01-05/2027-12-31", "UNFIT 2027-01-20/2027-12-31")), events.fired());
        });
    }

    @BothDatabases
    void r19RowsOfOneSheetAreComparedWithEachOther(TestDatabase database) {
        in(database, () -> {
            String same = ";14/03/1991;Ituri;%s;ONG Terre Sûre Ituri;05/01/2027;31/12/2027;L\n";
            assertEquals(List.of("nominations.sameNumber"), faults("1;Kambale;;Jean;M" + same.formatted("OP-123 a")
                    + "2;Lokana;;Luc;M" + same.formatted("op123A")));
            NominationPreview twice = preview("1;Kambale;Muhindo;Jean;M" + same.formatted("OP 1")
                    + "2;KAMBALÉ;Jean;Muhindo;M" + same.formatted("OP 2"));
            assertEquals(List.of(), twice.faults());
            assertEquals(List.of(List.of(Reason.of("R19.sameInSheet", 3)), List.of(Reason.of("R19.sameInSheet", 2))),
                    twice.rows().stream().map(row -> row.eligibility().reasons()).toList());
        });
    }

    @BothDatabases
    void whoIsKnownIsJudgedByWhatIsKnown(TestDatabase database) {
        in(database, () -> {
            UUID young = schema.inTransaction(em -> people(em).register(told("Kambale", "Jean", LocalDate.of(2009, 6, 1), "OP-1", world.provider)));
            UUID unfit = schema.inTransaction(em -> people(em).register(told("Masika", "Espérance", null, "OP-2", world.provider)));
            fitness(unfit, Fitness.UNFIT, LocalDate.of(2027, 1, 20));
            String sheet = "1;Kambale;;Jean;M;;Ituri;op1;ONG Terre Sûre Ituri;05/01/2027;31/12/2027;L\n"
                    + "2;Masika;;Espérance;F;14/03/1991;Ituri;OP2;ONG Terre Sûre Ituri;05/01/2027;31/12/2027;L\n";
            NominationPreview preview = preview(sheet);
            assertEquals(List.of(), preview.faults());
            assertEquals(List.of(List.of("R14.young"), List.of("R15.unfit")), preview.rows().stream()
                    .map(row -> row.eligibility().reasons().stream().map(Reason::key).toList()).toList());
            events.fired().clear();
            schema.doInTransaction(em -> importer(em).handle(world.session, new SheetFile(bytes(sheet)), preview.digest()));
            PersonRow stored = schema.inTransaction(em -> people(em).get(unfit));
            assertEquals(BORN, stored.birthDate());
            assertTrue(events.fired().contains(new PersonMended("MASIKA Espérance", unfit, "birthDate", "", "1991-03-14")));
            assertEquals(Fitness.UNFIT, schema.inTransaction(em -> people(em).fitness(unfit)).orElseThrow().outcome());
            assertEquals(LocalDate.of(2027, 1, 5), schema.inTransaction(em -> people(em).fitness(young)).orElseThrow().issuedOn());
        });
    }

    @BothDatabases
    void anotherOrganisationsPersonIsNotNamed(TestDatabase database) {
        in(database, () -> {
            person("Kambale", "Jean", "OP-1", world.police);
            String row = "1;Lokana;;Luc;M;14/03/1991;Ituri;OP-1;%s;05/01/2027;31/12/2027;L\n";
            List<Reason> reasons = preview(row.formatted("ONG Terre Sûre Ituri")).faults().stream().map(fault -> fault.reason()).toList();
            assertEquals(List.of(Reason.of("R19.numberElsewhere", "OP-1")), reasons);
            assertEquals(List.of("R19.otherName"), faults(row.formatted("Police nationale congolaise, Ituri")));
            assertFalse(preview(row.formatted("ONG Terre Sûre Ituri")).rows().get(0).known());
        });
    }

    private void in(TestDatabase database, Runnable test) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            world = World.in(fresh, 20);
            test.run();
        }
    }

    private static List<String> refusal(Runnable work) {
        return keys(assertThrows(Refused.class, work::run));
    }

    private static List<String> keys(Refused refused) {
        return refused.reasons().stream().map(Reason::key).toList();
    }

    /** What each was told: done, or why not. */
    private static List<String> atOnce(List<Runnable> works) {
        CyclicBarrier together = new CyclicBarrier(works.size());
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        Function<Runnable, Callable<String>> telling = work -> () -> {
            together.await();
            try {
                work.run();
                return "done";
            } catch (Refused refused) {
                return keys(refused).toString();
            }
        };
        try {
            List<String> told = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(works.stream().map(telling).toList())) {
                told.add(answer.get());
            }
            return told;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdown();
        }
    }

    private NominationPreview preview(String rows) {
        return schema.inTransaction(em -> importer(em).preview(world.session, new SheetFile(bytes(rows))));
    }

    private List<String> faults(String rows) {
        return preview(rows).faults().stream().map(fault -> fault.reason().key()).toList();
    }

    private static byte[] bytes(String rows) {
        return (HEADING + rows).getBytes(StandardCharsets.UTF_8);
    }

    private SessionId session(String code) {
        return schema.inTransaction(em -> {
            CourseSession planned = new CourseSession(code, world.curriculum, world.provider, "Bunia", "Ituri", World.FIRST_DAY, World.LAST_DAY, 20);
            planned.advance(SessionState.ANNOUNCED);
            planned.advance(SessionState.OPEN);
            em.persist(planned);
            return new SessionId(planned.id());
        });
    }

    private UUID person(String nom, String prenom, String number, UUID organisation) {
        UUID person = schema.inTransaction(em -> people(em).register(told(nom, prenom, BORN, number, organisation)));
        fitness(person, Fitness.FIT, LocalDate.of(2027, 1, 5));
        return person;
    }

    private static NewPerson told(String nom, String prenom, LocalDate born, String number, UUID organisation) {
        return new NewPerson(nom, "", prenom, Sex.NOT_STATED, born, "", "Ituri", "Passeport", number, organisation, "");
    }

    private void fitness(UUID person, Fitness outcome, LocalDate issued) {
        schema.doInTransaction(em -> people(em).recordFitness(person, outcome, issued, LocalDate.of(2027, 12, 31)));
    }

    private UUID candidate(UUID session, UUID person) {
        return schema.inTransaction(em -> {
            int row = sessions(em).enrolments(session).size() + 1;
            Enrolment enrolment = new Enrolment(session, person, world.provider, row, "L", World.CLOCK.instant());
            enrolment.become(EnrolmentState.ELIGIBLE, World.CLOCK.instant());
            em.persist(enrolment);
            return enrolment.id();
        });
    }

    private void enrol(SessionId session, UUID... chosen) {
        schema.doInTransaction(em -> new EnrolCandidates(em, sessions(em), people(em), evaluation(em), events, World.CLOCK)
                .handle(session, List.of(chosen)));
    }

    private List<AdvanceSession.NoLonger> start() {
        return schema.inTransaction(em -> new AdvanceSession(em, new Curricula(new PlanReader(em), new Standards(em)), sessions(em), people(em),
                evaluation(em), events, World.CLOCK).handle(world.session, SessionState.RUNNING));
    }

    private People people(EntityManager em) {
        return new People(em, events, World.CLOCK);
    }

    private Sessions sessions(EntityManager em) {
        return new Sessions(em, people(em), events, World.CLOCK);
    }

    private Evaluation evaluation(EntityManager em) {
        return new Evaluation(people(em), sessions(em), new Policy(em));
    }

    private ImportNominations importer(EntityManager em) {
        return new ImportNominations(em, sessions(em), people(em), evaluation(em), events, World.CLOCK);
    }

    private MendCandidate mender(EntityManager em) {
        return new MendCandidate(em, sessions(em), people(em), evaluation(em), events, World.CLOCK);
    }
}
