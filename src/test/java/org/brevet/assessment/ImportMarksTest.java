package org.brevet.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.brevet.assessment.application.CellRow;
import org.brevet.assessment.application.ImportMarks;
import org.brevet.assessment.application.MarkSheet;
import org.brevet.assessment.application.MarkSheetQueries;
import org.brevet.assessment.application.MarksPreview;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.Course;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.junit.jupiter.api.function.Executable;

/** A sheet of marks does what its preview shows, by the rules of single cells, or nothing. On both databases. */
class ImportMarksTest {

    private static final String HEAD = "N°;Stagiaire;T1;T2;P1 C1;P1 C2;P1 C2 remarque;P1 C3;P1 min;P2 C1\n";
    private static final String FIRST = "1;KAMBALE Postnom Prénom;";
    private static final String SECOND = "2;Muhindo Postnom, Prénom;";

    private TestDatabase.Schema schema;
    private Course course;

    @BothDatabases
    void whatThePreviewShowsIsWhatHappens(TestDatabase database) {
        in(database, () -> {
            course.mark(course.instructor, 0, "T1.mark", "9", "");
            String sheet = HEAD + FIRST + "12,5;14;A;N;Oublie le marquage;acquis;25;\n" + SECOND + ";8.25;;;;;;Not observed\n";
            MarksPreview shown = preview(sheet);
            assertEquals(List.of(), shown.faults());
            assertEquals(List.of("T1: 9 > 12.5", "T2: null > 14", "P1 C1: null > COMPETENT", "P1 C2: null > NOT_YET", "P1 C3: null > COMPETENT",
                    "P1 min: null > 25"), told(shown, 0));
            assertEquals(List.of("T2: null > 8.25", "P2 C1: null > NOT_OBSERVED"), told(shown, 1));
            assertEquals(1, shown.replaced());
            assertEquals(1, sheet().cells().size(), "a preview stores nothing");

            assertEquals(8, store(course.assessor, sheet, shown.digest()));
            assertEquals("12.5", cell(0, "T1", "mark").value());
            assertEquals(2, cell(0, "T1", "mark").version());
            assertEquals(course.assessor.person(), cell(0, "T1", "mark").by());
            assertEquals("Oublie le marquage", cell(0, "P1", "C2").remark());
            assertEquals("NOT_OBSERVED", cell(1, "P2", "C1").value());
            assertEquals(8, sheet().cells().size());
            assertTrue(sheet().attempts().stream().allMatch(attempt -> attempt.state() == AttemptState.IN_PROGRESS
                    && attempt.markedBy().contains(course.assessor.person())));
            MarksImported told = (MarksImported) course.events.fired().get(course.events.fired().size() - 1);
            assertEquals(List.of(2, 8), List.of(told.trainees(), told.changes().size()));
            assertTrue(told.changes().contains(new MarksImported.Changed(course.enrolments.get(0), "T1", "mark", "9", "12.5", "")));

            assertEquals(List.of(0, 8), List.of(preview(sheet).changes(), preview(sheet).unchanged()));
            assertEquals(List.of("marksImport.nothing"), refusal(() -> store(course.assessor, sheet, preview(sheet).digest())));
            assertEquals("14", course.mark(course.assessor, 0, "T2.mark", "14", "").cell().value(), "the grid goes on from there");
        });
    }

    @BothDatabases
    void r31ToR36AreFaultsOfTheirCellsAndNothingIsStored(TestDatabase database) {
        in(database, () -> {
            String sheet = HEAD + FIRST + "20,25;x;A;N;;acquis;31;bien\n" + SECOND + "12;14;A;A;;;0;A\n";
            MarksPreview shown = preview(sheet);
            assertEquals(List.of("2 T1 R31.range", "2 T2 R31.range", "2 P1 C2 R36.remark", "2 P1 C3 R35.limit", "2 P2 C1 R33.result",
                    "3 P1 min R35.minutes"), faults(shown));
            assertEquals(List.of("import.faults"), refusal(() -> store(course.assessor, sheet, shown.digest())));
            assertEquals(List.of(), sheet().cells());
            assertEquals(List.of(), sheet().attempts());
        });
    }

    @BothDatabases
    void r35MinutesChangeTimedCriteriaAndThePreviewSaysSo(TestDatabase database) {
        in(database, () -> {
            course.mark(course.assessor, 0, "P1.C3", "COMPETENT", "");
            String late = "N°;Stagiaire;P1 min\n" + FIRST + "31\n";
            assertEquals(List.of("P1 C3: COMPETENT > NOT_YET", "P1 min: null > 31"), told(preview(late), 0));
            store(course.assessor, late, preview(late).digest());
            assertEquals("NOT_YET", cell(0, "P1", "C3").value());
            String inTime = "N°;Stagiaire;P1 min;P1 C3;P1 C3 remarque\n" + FIRST + "30;N;" + cell(0, "P1", "C3").remark() + "\n";
            store(course.assessor, inTime, preview(inTime).digest());
            assertNull(cell(0, "P1", "C3").value(), "what the system wrote is no entry of the sheet");
        });
    }

    @BothDatabases
    void aRowIsKnownByItsNumberAndItsName(TestDatabase database) {
        in(database, () -> {
            String head = "N°;Stagiaire;T1\n";
            assertEquals(List.of("2 Stagiaire marksImport.otherName", "3 N° marksImport.unknown", "4 N° import.emptyCell"),
                    faults(preview(head + "1;Muhindo Postnom Prénom;12\n99;Kambale Postnom Prénom;12\n;;12\n")));
            assertEquals(List.of("3 N° marksImport.twice"), faults(preview(head + FIRST + "12\n" + FIRST + "13\n")));
            assertEquals(List.of("1  marksImport.noMarks"), faults(preview("N°;Stagiaire;Note\n" + FIRST + "12\n")));
            assertEquals(List.of(), faults(schema.inTransaction(em -> importer(em, course.assessor).preview(course.session,
                    new SheetFile(bytes("N°;Stagiaire;Note\n" + FIRST + "12\n"), Map.of("T1", "Note"))))));
        });
    }

    @BothDatabases
    void r2AndR43WhatIsHandedInOrStoppedIsRefusedUnlessTheSheetSaysTheSame(TestDatabase database) {
        in(database, () -> {
            course.markAll(0);
            course.complete();
            String head = "N°;Stagiaire;T1;T2\n";
            assertEquals(List.of("2 T1 R2.attemptMarked"), faults(preview(head + FIRST + "15;14\n")));
            assertEquals(List.of(), faults(preview(head + FIRST + "14;14\n" + SECOND + "12;\n")));
            course.agreeAll();
            assertEquals(List.of("2 T1 R2.attemptModerated"), faults(preview(head + FIRST + "15;\n")));
        });
    }

    @BothDatabases
    void r5NobodyMarksHimselfAndR2OnlyWhileTheSessionIsMarked(TestDatabase database) {
        in(database, () -> {
            FixedCaller himself = new FixedCaller(course.persons.get(0), "Kambale");
            assertEquals(List.of("2 T1 R5.own"), faults(schema.inTransaction(em -> importer(em, himself).preview(course.session,
                    new SheetFile(bytes("N°;Stagiaire;T1\n" + FIRST + "12\n"))))));
            schema.doInTransaction(em -> em.find(CourseSession.class, course.session.value()).advance(SessionState.CLOSED));
            assertEquals(List.of("R2.marking"), refusal(() -> preview("N°;Stagiaire;T1\n" + FIRST + "12\n")));
        });
    }

    @BothDatabases
    void statementsDoNotGrowWithTheCells(TestDatabase database) {
        assertEquals(statements(database, 2), statements(database, 20));
    }

    private int statements(TestDatabase database, int trainees) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            course = Course.begun(fresh, trainees);
            StringBuilder sheet = new StringBuilder(HEAD);
            for (MarkSheet.Row row : sheet().rows()) {
                sheet.append(row.number()).append(';').append(row.name()).append(";12,5;14;A;N;Oublie le marquage;acquis;25;A\n");
            }
            AtomicInteger count = new AtomicInteger();
            SessionEventAdapter counter = new SessionEventAdapter() {
                @Override
                public void preExecuteCall(SessionEvent event) {
                    count.incrementAndGet();
                }
            };
            String digest = preview(sheet.toString()).digest();
            schema.inTransaction(em -> {
                em.unwrap(UnitOfWork.class).getParent().getEventManager().addListener(counter);
                return importer(em, course.assessor).handle(course.session, new SheetFile(bytes(sheet.toString())), digest);
            });
            assertEquals(7 * trainees, sheet().cells().size());
            assertTrue(count.get() > 0, "the counter counts");
            return count.get();
        }
    }

    @BothDatabases
    void r3WhatSomebodyChangedSinceTheExportIsRefused(TestDatabase database) {
        in(database, () -> {
            course.mark(course.assessor, 0, "T1.mark", "9", "");
            String exported = "N°;Stagiaire;T1;T2;Repère\n" + FIRST + "%s;14;v1.0.0.0.0.0.0.0\n";
            course.mark(course.instructor, 0, "T1.mark", "11", "");
            MarksPreview shown = preview(exported.formatted("10"));
            assertEquals(List.of("2 T1 marksImport.stale"), faults(shown));
            assertEquals(List.of("BAMARAKI Innocent", "11", World.CLOCK.instant(), "10"), shown.faults().get(0).reason().args());
            assertEquals(List.of(), faults(preview(exported.formatted(""))), "an empty cell leaves what is stored");
            assertEquals(List.of("2 Repère marksImport.marker"), faults(preview(exported.formatted("10").replace("v1.0.", "v1."))));
        });
    }

    @BothDatabases
    void anOutcomeThatIsNoLongerTheOneShownIsRefused(TestDatabase database) {
        in(database, () -> {
            String sheet = HEAD + FIRST + "12;;;;;;;\n";
            String digest = preview(sheet).digest();
            course.mark(course.instructor, 0, "T1.mark", "11", "");
            assertEquals(List.of("import.changed"), refusal(() -> store(course.assessor, sheet, digest)));
            assertEquals("11", cell(0, "T1", "mark").value());
        });
    }

    @BothDatabases
    void ofTwoWhoStoreTheSameSheetAtOnceOneIsTold(TestDatabase database) {
        in(database, () -> {
            String sheet = HEAD + FIRST + "12;13;;;;;;\n" + SECOND + "12;13;;;;;;\n";
            String digest = preview(sheet).digest();
            CyclicBarrier start = new CyclicBarrier(2);
            List<Callable<String>> both = new ArrayList<>();
            for (FixedCaller by : List.of(course.assessor, course.instructor)) {
                both.add(() -> {
                    start.await();
                    try {
                        return "stored " + store(by, sheet, digest);
                    } catch (Refused refused) {
                        return refused.reasons().get(0).key();
                    }
                });
            }
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<String> told = new ArrayList<>();
            try {
                for (Future<String> answer : threads.invokeAll(both)) {
                    told.add(answer.get());
                }
            } catch (InterruptedException | ExecutionException failed) {
                throw new AssertionError(failed);
            } finally {
                threads.shutdown();
            }
            assertEquals(List.of("import.changed", "stored 4"), told.stream().sorted().toList());
            assertEquals(4, sheet().cells().size());
        });
    }

    private MarksPreview preview(String sheet) {
        return schema.inTransaction(em -> importer(em, course.assessor).preview(course.session, new SheetFile(bytes(sheet))));
    }

    private int store(FixedCaller by, String sheet, String digest) {
        return schema.inTransaction(em -> importer(em, by).handle(course.session, new SheetFile(bytes(sheet)), digest));
    }

    private ImportMarks importer(EntityManager em, FixedCaller by) {
        return new ImportMarks(course.sheets(em), new Attempts(em), World.people(em), course.events, by, World.CLOCK);
    }

    private MarkSheet sheet() {
        return schema.inTransaction(em -> new MarkSheetQueries(course.sheets(em), course.sessions(em), World.people(em), course.assessor)
                .sheet(course.session));
    }

    private CellRow cell(int trainee, String assessment, String code) {
        return sheet().cells().stream().filter(cell -> cell.enrolment().equals(course.enrolments.get(trainee)) && cell.assessment().equals(assessment)
                && cell.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<String> told(MarksPreview preview, int row) {
        return preview.rows().get(row).changes().stream().map(change -> change.column() + ": " + change.before() + " > " + change.after()).toList();
    }

    private static List<String> faults(MarksPreview preview) {
        return preview.faults().stream().map(fault -> fault.line() + " " + fault.column() + " " + fault.reason().key()).toList();
    }

    private static List<String> refusal(Executable act) {
        return assertThrows(Refused.class, act).reasons().stream().map(Reason::key).toList();
    }

    private static byte[] bytes(String sheet) {
        return sheet.getBytes(StandardCharsets.UTF_8);
    }

    private void in(TestDatabase database, Runnable test) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            course = Course.begun(fresh, 2);
            test.run();
        }
    }
}
