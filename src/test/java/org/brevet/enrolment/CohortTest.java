package org.brevet.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.brevet.enrolment.application.EnrolCandidates;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.Evaluation;
import org.brevet.enrolment.application.ImportNominations;
import org.brevet.enrolment.application.NominationPreview;
import org.brevet.enrolment.application.Sessions;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;

/** The invented cohort of docs/demonstration, as French Excel saves it: 20 of 24 are eligible. */
class CohortTest {

    private static final Path SHEET = Path.of("../docs/demonstration/nominations-bunia.csv");

    @BothDatabases
    void twentyOfTwentyFourAreEligibleAndTheOthersLearnAllReasons(TestDatabase database) throws IOException {
        byte[] file = Files.readAllBytes(SHEET);
        try (TestDatabase.Schema schema = database.fresh()) {
            World world = World.in(schema, 20);
            NominationPreview preview = schema.inTransaction(em -> importer(em).preview(world.session, new SheetFile(file)));
            assertEquals(List.of(), preview.faults());
            assertEquals(24, preview.rows().size());
            assertEquals(20, preview.eligible());
            Map<Integer, List<String>> refused = preview.rows().stream().filter(row -> !row.eligibility().eligible())
                    .collect(Collectors.toMap(row -> row.nomination().row(),
                            row -> row.eligibility().reasons().stream().map(Reason::key).toList()));
            assertEquals(Map.of(5, List.of("R15.ended"), 8, List.of("R14.young"), 17, List.of("R15.old", "R15.ended"), 20, List.of("R19.missing")),
                    refused);
            assertEquals("Dz'na", preview.rows().get(3).nomination().person().nom());
            assertEquals("N’Djabu", preview.rows().get(5).nomination().person().nom());
            assertEquals("Cœur-Joie", preview.rows().get(10).nomination().person().prenom());
        }
    }

    @BothDatabases
    void whatThePreviewShowedIsStoredAndNothingElse(TestDatabase database) throws IOException {
        byte[] file = Files.readAllBytes(SHEET);
        try (TestDatabase.Schema schema = database.fresh()) {
            World world = World.in(schema, 20);
            String digest = schema.inTransaction(em -> importer(em).preview(world.session, new SheetFile(file))).digest();
            Refused changed = assertThrows(Refused.class, () -> schema.inTransaction(em -> importer(em).handle(world.session, new SheetFile(file), digest + "x")));
            assertEquals("import.changed", changed.reasons().get(0).key());
            assertEquals(0, schema.inTransaction(em -> sessions(em).enrolments(world.session.value())).size());
            int stored = schema.inTransaction(em -> importer(em).handle(world.session, new SheetFile(file), digest));
            assertEquals(24, stored);
            List<EnrolmentRow> rows = schema.inTransaction(em -> sessions(em).enrolments(world.session.value()));
            assertEquals(20, rows.stream().filter(row -> row.state() == EnrolmentState.ELIGIBLE).count());
            assertEquals(4, rows.stream().filter(row -> row.state() == EnrolmentState.INELIGIBLE).count());
        }
    }

    @BothDatabases
    void aFaultInOneRowStoresNone(TestDatabase database) throws IOException {
        String text = new String(Files.readAllBytes(SHEET), Charset.forName("windows-1252")).replace("31/01/1984", "31/02/1984");
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        try (TestDatabase.Schema schema = database.fresh()) {
            World world = World.in(schema, 20);
            NominationPreview preview = schema.inTransaction(em -> importer(em).preview(world.session, new SheetFile(file)));
            assertEquals(1, preview.faults().size());
            assertEquals(22, preview.faults().get(0).line());
            assertEquals("Date de naissance", preview.faults().get(0).column());
            assertThrows(Refused.class, () -> schema.inTransaction(em -> importer(em).handle(world.session, new SheetFile(file), preview.digest())));
            assertEquals(0, schema.inTransaction(em -> sessions(em).enrolments(world.session.value())).size());
        }
    }

    @BothDatabases
    void r24TwoWantTheLastPlaceAndOneGetsIt(TestDatabase database) throws Exception {
        byte[] file = Files.readAllBytes(SHEET);
        try (TestDatabase.Schema schema = database.fresh()) {
            World world = World.in(schema, 1);
            schema.inTransaction(em -> importer(em).handle(world.session, new SheetFile(file), importer(em).preview(world.session, new SheetFile(file)).digest()));
            List<UUID> eligible = schema.inTransaction(em -> sessions(em).enrolments(world.session.value())).stream()
                    .filter(row -> row.state() == EnrolmentState.ELIGIBLE).limit(2).map(EnrolmentRow::id).toList();
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<String>> answers = new ArrayList<>();
            for (UUID one : eligible) {
                Callable<String> enrol = () -> {
                    together.await();
                    try {
                        schema.doInTransaction(em -> enrolment(em).handle(world.session, List.of(one)));
                        return "enrolled";
                    } catch (Refused full) {
                        return full.reasons().get(0).key();
                    }
                };
                answers.add(threads.submit(enrol));
            }
            List<String> told = new ArrayList<>();
            for (Future<String> answer : answers) {
                told.add(answer.get());
            }
            threads.shutdown();
            assertTrue(told.contains("enrolled") && told.contains("R24.full"), told.toString());
            assertEquals(1, schema.inTransaction(em -> sessions(em).session(world.session.value())).held());
        }
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

    private static EnrolCandidates enrolment(EntityManager em) {
        return new EnrolCandidates(em, sessions(em), World.people(em), evaluation(em), new FiredEvents(), World.CLOCK);
    }
}
