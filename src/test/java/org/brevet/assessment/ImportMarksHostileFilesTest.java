package org.brevet.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brevet.assessment.application.ImportMarks;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.testing.Course;
import org.brevet.testing.HostileFiles;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** None of the hostile files is taken as marks, and none of them leaves anything in the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportMarksHostileFilesTest {

    private static final HostileFiles.Good GOOD = new HostileFiles.Good(List.of("N°", "Stagiaire", "T1"),
            List.of(List.of("1", "Kambale Postnom Prénom", "12")), 2);

    private TestDatabase.Schema schema;
    private Course course;

    @BeforeAll
    void aCourse() {
        schema = TestDatabase.H2.fresh();
        course = Course.begun(schema, 1);
        for (byte[] good : List.of(GOOD.csv().getBytes(StandardCharsets.UTF_8), GOOD.workbook().bytes())) {
            assertEquals(1, schema.inTransaction(em -> importer(em).preview(course.session, new SheetFile(good))).changes());
        }
    }

    @AfterAll
    void nothingIsStored() {
        long attempts = schema.inTransaction(em -> em.createQuery("select count(a) from Attempt a", Long.class).getSingleResult());
        assertEquals(0, attempts);
        schema.close();
    }

    @ParameterizedTest
    @MethodSource(HostileFiles.NAMES)
    void noHostileFileIsTaken(String name) {
        HostileFiles.assertRefused(name, GOOD, file -> {
            SheetFile sent = new SheetFile(file);
            var shown = schema.inTransaction(em -> importer(em).preview(course.session, sent));
            try {
                schema.doInTransaction(em -> importer(em).handle(course.session, sent, shown.digest()));
                return List.of();
            } catch (Refused refused) {
                assertEquals("import.faults", refused.reasons().get(0).key());
                return shown.faults().stream().map(SheetFault::reason).toList();
            }
        });
    }

    private ImportMarks importer(EntityManager em) {
        return new ImportMarks(course.sheets(em), new Attempts(em), World.people(em), course.events, course.assessor, World.CLOCK);
    }
}
