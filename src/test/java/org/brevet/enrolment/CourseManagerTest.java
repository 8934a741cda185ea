package org.brevet.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.application.Curricula;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.enrolment.application.AdvanceSession;
import org.brevet.enrolment.application.EnrolCandidates;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.Evaluation;
import org.brevet.enrolment.application.ImportNominations;
import org.brevet.enrolment.application.MendCandidate;
import org.brevet.enrolment.application.PlanSession;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.enrolment.application.Sessions;
import org.brevet.enrolment.application.StaffCandidates;
import org.brevet.identity.domain.Account;
import org.brevet.people.OrganisationId;
import org.brevet.people.application.PersonRow;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Language;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.standards.application.Standards;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;

/** What the course manager's pages ask for: codes that are given, doing a thing twice, mending, and whom a staff list may name. */
class CourseManagerTest {

    private static final Path SHEET = Path.of("../docs/demonstration/nominations-bunia.csv");

    @BothDatabases
    void aSessionWithoutACodeGetsTheNextFreeOne(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            World world = World.in(schema, 20);
            UUID planned = schema.inTransaction(em -> new PlanSession(em, curricula(em), sessions(em), new FiredEvents()).handle(
                    new PlanSession.Command(new OrganisationId(world.provider), null, world.curriculum, "Bunia", "Ituri", LocalDate.of(2027, 5, 3),
                            LocalDate.of(2027, 6, 25), 12)));
            assertEquals("BUN-2027-02", schema.inTransaction(em -> sessions(em).session(planned)).code());
        }
    }

    @BothDatabases
    void askingTwiceChangesNothingMore(TestDatabase database) throws IOException {
        byte[] file = Files.readAllBytes(SHEET);
        try (TestDatabase.Schema schema = database.fresh()) {
            World world = World.in(schema, 1);
            schema.inTransaction(em -> importer(em).handle(world.session, new SheetFile(file), importer(em).preview(world.session, new SheetFile(file)).digest()));
            UUID first = row(schema, world, 1).id();
            for (int time = 0; time < 2; time++) {
                schema.doInTransaction(em -> new EnrolCandidates(em, sessions(em), World.people(em), evaluation(em), new FiredEvents(),
                        World.CLOCK).handle(world.session, List.of(first)));
            }
            assertEquals(1, schema.inTransaction(em -> sessions(em).session(world.session.value())).held());
            FiredEvents fired = new FiredEvents();
            for (int time = 0; time < 2; time++) {
                schema.doInTransaction(em -> new AdvanceSession(em, curricula(em), sessions(em), World.people(em), evaluation(em), fired, World.CLOCK)
                        .handle(world.session, SessionState.RUNNING));
            }
            assertEquals(1, fired.fired().stream().filter(SessionChanged.class::isInstance).count());
            assertEquals(EnrolmentState.ACTIVE, row(schema, world, 1).state());
        }
    }

    @BothDatabases
    void r22ALetterThatComesInMakesEligible(TestDatabase database) throws IOException {
        byte[] file = new String(Files.readAllBytes(SHEET), "windows-1252").replace("PNC-004411;Police nationale congolaise, Ituri;+243 820 000 201;"
                + "05/01/2027;31/12/2027;PNC-ITURI-2026-0457", "PNC-004411;Police nationale congolaise, Ituri;+243 820 000 201;05/01/2027;31/12/2027;")
                .getBytes("windows-1252");
        try (TestDatabase.Schema schema = database.fresh()) {
            World world = World.in(schema, 20);
            schema.inTransaction(em -> importer(em).handle(world.session, new SheetFile(file), importer(em).preview(world.session, new SheetFile(file)).digest()));
            EnrolmentRow without = row(schema, world, 13);
            assertEquals(EnrolmentState.INELIGIBLE, without.state());
            Refused empty = assertThrows(Refused.class, () -> schema.doInTransaction(em -> mender(em).letterSeen(new EnrolmentId(without.id()), " ")));
            assertEquals("R22.missing", empty.reasons().get(0).key());
            schema.doInTransaction(em -> mender(em).letterSeen(new EnrolmentId(without.id()), "PNC-ITURI-2026-0457"));
            assertEquals(EnrolmentState.ELIGIBLE, row(schema, world, 13).state());
        }
    }

    @BothDatabases
    void aStaffListMayNameWhoHasAnAccountAndIsNoTrainee(TestDatabase database) throws IOException {
        byte[] file = Files.readAllBytes(SHEET);
        try (TestDatabase.Schema schema = database.fresh()) {
            World world = World.in(schema, 20);
            schema.inTransaction(em -> importer(em).handle(world.session, new SheetFile(file), importer(em).preview(world.session, new SheetFile(file)).digest()));
            schema.doInTransaction(em -> {
                em.persist(new Account("formation.tsi", "x", "Clémentine Androsi", Language.FR, world.manager));
                em.persist(new Account("stagiaire.kambale", "x", "Jean-Pierre Kambale", Language.FR,
                        sessions(em).enrolments(world.session.value()).get(0).person()));
                em.persist(new Account("adm.cclam", "x", "Administration", Language.FR, null));
            });
            List<PersonRow> people = schema.inTransaction(em -> new SessionQueries(sessions(em), null, World.people(em), null,
                    new StaffCandidates(em, World.people(em)), new FixedCaller(UUID.randomUUID(), "")).staffCandidates(world.session));
            assertEquals(List.of(world.manager), people.stream().map(PersonRow::id).toList());
            assertTrue(people.get(0).fullName().startsWith("ANDROSI"));
        }
    }

    private static EnrolmentRow row(TestDatabase.Schema schema, World world, int number) {
        return schema.inTransaction(em -> sessions(em).enrolments(world.session.value())).get(number - 1);
    }

    private static Curricula curricula(EntityManager em) {
        return new Curricula(new PlanReader(em), new Standards(em));
    }

    private static Sessions sessions(EntityManager em) {
        return new Sessions(em, World.people(em), new FiredEvents(), World.CLOCK);
    }

    private static Evaluation evaluation(EntityManager em) {
        return new Evaluation(World.people(em), sessions(em), new Policy(em));
    }

    private static ImportNominations importer(EntityManager em) {
        return new ImportNominations(em, sessions(em), World.people(em), evaluation(em), new FiredEvents(), World.CLOCK);
    }

    private static MendCandidate mender(EntityManager em) {
        return new MendCandidate(em, sessions(em), World.people(em), evaluation(em), new FiredEvents(), World.CLOCK);
    }
}
