package org.brevet.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.brevet.assessment.application.MarkSheet;
import org.brevet.assessment.application.MarkSheetQueries;
import org.brevet.assessment.application.PreviewMarks;
import org.brevet.assessment.application.PreviewMarks.Answer;
import org.brevet.assessment.application.PreviewMarks.Entry;
import org.brevet.assessment.application.PreviewMarks.Outcome;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.Course;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.function.Executable;

/** The preview of a block says what saving would do, by the same rules, and stores nothing. On both databases. */
class PreviewMarksTest {

    private TestDatabase.Schema schema;
    private Course course;

    @BothDatabases
    void whatWouldChangeAndWhatWouldNotIsToldWithWhatIsStoredNow(TestDatabase database) {
        in(database, () -> {
            course.mark(course.instructor, 0, "T1.mark", "12,5", "");
            List<Answer> answers = check(course.assessor, entry(0, "T1", "mark", "14", null), entry(0, "T1", "mark", "14", null),
                    entry(1, "T1", "mark", "13,50", null), entry(1, "T2", "mark", "", null));
            assertEquals(List.of(Outcome.CHANGE, Outcome.SAME, Outcome.CHANGE, Outcome.SAME), answers.stream().map(Answer::outcome).toList());
            assertEquals("12.5", answers.get(0).before().value());
            assertEquals(1, answers.get(0).before().version());
            assertEquals("14", answers.get(0).after());
            assertNull(answers.get(2).before());
            assertEquals("13.5", answers.get(2).after());
        });
    }

    @BothDatabases
    void r31ToR36AreToldByTheCellWithAllTheirReasons(TestDatabase database) {
        in(database, () -> {
            List<Answer> answers = check(course.assessor, entry(0, "T1", "mark", "21", null), entry(0, "P1", "C1", "X", null),
                    entry(0, "P1", "C1", "NOT_YET", " "), entry(0, "P1", "minutes", "1,5", null), entry(0, "P1", "C1", "NOT_YET", "a".repeat(1001)));
            assertEquals(List.of("R31.range", "R33.result", "R36.remark", "R35.minutes", "assessment.remark"), keys(answers));
        });
    }

    /** As when they are saved one after the other: the minutes of a block bind the timed criterion that comes after them. */
    @BothDatabases
    void r35WhatStandsInOneRowBelongsTogether(TestDatabase database) {
        in(database, () -> assertEquals(List.of("R35.limit"),
                keys(check(course.assessor, entry(0, "P1", "minutes", "999", null), entry(0, "P1", timed(), "COMPETENT", null)))));
    }

    @BothDatabases
    void nothingIsStoredAndNothingIsBegun(TestDatabase database) {
        in(database, () -> {
            course.mark(course.instructor, 0, "T1.mark", "12", "");
            MarkSheet before = sheet();
            course.events.fired().clear();
            check(course.assessor, entry(0, "T1", "mark", "15", null), entry(0, "P1", "C1", "COMPETENT", null), entry(1, "T1", "mark", "15", null));
            assertEquals(before, sheet());
            assertEquals(List.of(), course.events.fired());
        });
    }

    @BothDatabases
    void whatIsHandedInIsRefusedAndR5NobodyMarksHimself(TestDatabase database) {
        in(database, () -> {
            course.markAll(0);
            course.markAll(1);
            course.complete();
            assertEquals(List.of("R2.attemptMarked"), keys(check(course.assessor, entry(0, "T1", "mark", "15", null))));
            FixedCaller himself = new FixedCaller(course.persons.get(0), "Kambale");
            assertEquals(List.of("R5.own"), keys(check(himself, entry(0, "T1", "mark", "15", null))));
        });
    }

    @BothDatabases
    void aStrangersEnrolmentOrAnUnknownCellIsNotFound(TestDatabase database) {
        in(database, () -> {
            assertThrows(NotFound.class, () -> check(course.assessor, new Entry(UUID.randomUUID(), "T1", "mark", "12", null)));
            assertThrows(NotFound.class, () -> check(course.assessor, entry(0, "T9", "mark", "12", null)));
            assertThrows(NotFound.class, () -> check(course.assessor, entry(0, "P1", "C99", "COMPETENT", null)));
        });
    }

    private String timed() {
        return sheet().columns().stream().filter(column -> column.assessment().equals("P1") && column.timed()).findFirst().orElseThrow().code();
    }

    private Entry entry(int trainee, String assessment, String code, String value, String remark) {
        return new Entry(course.enrolments.get(trainee), assessment, code, value, remark);
    }

    private static List<String> keys(List<Answer> answers) {
        assertTrue(answers.stream().filter(answer -> answer.outcome() == Outcome.REFUSED).allMatch(answer -> answer.after() == null));
        return answers.stream().flatMap(answer -> answer.reasons().stream()).map(Reason::key).toList();
    }

    private List<Answer> check(FixedCaller by, Entry... entries) {
        return schema.inTransaction(em -> new PreviewMarks(course.sheets(em), new Attempts(em), by, World.CLOCK).handle(course.session, List.of(entries)));
    }

    private MarkSheet sheet() {
        return schema.inTransaction(em -> new MarkSheetQueries(course.sheets(em), course.sessions(em), World.people(em), course.assessor)
                .sheet(course.session));
    }

    private void in(TestDatabase database, Executable work) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            course = Course.begun(fresh, 2);
            work.execute();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
