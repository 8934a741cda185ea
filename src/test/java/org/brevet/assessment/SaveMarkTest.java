package org.brevet.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.brevet.assessment.application.CellRow;
import org.brevet.assessment.application.CompleteAttempts;
import org.brevet.assessment.application.MarkSheet;
import org.brevet.assessment.application.MarkSheetQueries;
import org.brevet.assessment.application.SaveMark;
import org.brevet.assessment.application.StopForSafety;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Stale;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.Course;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.function.Executable;

/** A cell is saved alone, once, and never over a value that was not on the screen. On both databases. */
class SaveMarkTest {

    private TestDatabase.Schema schema;
    private Course course;

    @BothDatabases
    void r3AStaleSaveIsRefusedWithTheOthersValueAndGoesThroughOnPurpose(TestDatabase database) {
        in(database, () -> {
            assertEquals(1, save(course.assessor, "T1", "mark", "12,5", "", 0).cell().version());
            Stale stale = assertThrows(Stale.class, () -> save(course.instructor, "T1", "mark", "14", "", 0));
            assertEquals("12.5", stale.theirs());
            assertEquals("14", stale.mine());
            assertEquals("LOBHO Rachel", stale.by());
            assertEquals(World.CLOCK.instant(), stale.at());
            assertEquals("12.5", cell("T1", "mark").value());
            assertEquals("14", save(course.instructor, "T1", "mark", "14", "", stale.version()).cell().value());
            assertThrows(Stale.class, () -> save(course.assessor, "T1", "mark", "13", "", 1));
        });
    }

    @BothDatabases
    void r3AnEmptiedCellKeepsItsVersion(TestDatabase database) {
        in(database, () -> {
            save(course.assessor, "T1", "mark", "12", "", 0);
            CellRow emptied = save(course.assessor, "T1", "mark", "", "", 1).cell();
            assertNull(emptied.value());
            assertEquals(2, emptied.version());
            assertEquals("", assertThrows(Stale.class, () -> save(course.instructor, "T1", "mark", "15", "", 1)).theirs());
        });
    }

    @BothDatabases
    void r3OfTwoWhoSaveOneCellAtOnceOneWinsAndTheOtherIsTold(TestDatabase database) {
        in(database, () -> {
            for (int round = 0; round < 5; round++) {
                long version = round;       // the first time the attempt itself does not exist yet
                List<String> told = together(() -> save(course.assessor, "T1", "mark", String.valueOf(version), "", version),
                        () -> save(course.instructor, "T1", "mark", String.valueOf(20 - version), "", version));
                assertEquals(List.of("R3.changed", "saved"), told.stream().sorted().toList());
                assertEquals(version + 1, cell("T1", "mark").version());
            }
            assertEquals(5, course.events.fired().stream().filter(CellSaved.class::isInstance).count());
        });
    }

    @BothDatabases
    void aSaveThatTheNetworkRepeatsIsAnsweredTheSameAndDoneOnce(TestDatabase database) {
        in(database, () -> {
            SaveMark.Answer first = save(course.assessor, "T1", "mark", "12,5", "", 0, "key-1");
            save(course.instructor, "T1", "mark", "13", "", 1);
            assertEquals(first, save(course.assessor, "T1", "mark", "12,5", "", 0, "key-1"));
            assertEquals("13", cell("T1", "mark").value());
            assertEquals(2, course.events.fired().stream().filter(CellSaved.class::isInstance).count());
            assertEquals(List.of("assessment.key"), refusal(() -> save(course.assessor, "T1", "mark", "14", "", 2, "key-1")));
            assertEquals(List.of("assessment.key"), refusal(() -> save(course.assessor, "T1", "mark", "14", "", 2, " ")));
            assertEquals("14", save(course.instructor, "T1", "mark", "14", "", 2, "key-1").cell().value(), "keys are each person's own");
        });
    }

    @BothDatabases
    void twoTimesTheSameRequestAtOnceIsOneSave(TestDatabase database) {
        in(database, () -> {
            Executable same = () -> save(course.assessor, "T1", "mark", "12", "", 0, "key-2");
            assertEquals(List.of("saved", "saved"), together(same, same));
            assertEquals(1, cell("T1", "mark").version());
        });
    }

    @BothDatabases
    void r31ToR36AreRefusedAndNothingIsStored(TestDatabase database) {
        in(database, () -> {
            assertEquals(List.of("R31.range"), refusal(() -> save(course.assessor, "T1", "mark", "20,25", "", 0)));
            assertEquals(List.of("R33.result"), refusal(() -> save(course.assessor, "P1", "C2", "GOOD", "", 0)));
            assertEquals(List.of("R36.remark"), refusal(() -> save(course.assessor, "P1", "C2", "NOT_YET", " ", 0)));
            assertEquals(List.of("R35.minutes"), refusal(() -> save(course.assessor, "P1", "minutes", "0", "", 0)));
            assertThrows(NotFound.class, () -> save(course.assessor, "P1", "C9", "COMPETENT", "", 0));
            assertThrows(NotFound.class, () -> save(course.assessor, "P9", "C1", "COMPETENT", "", 0));
            assertEquals(List.of(), sheet().cells());
            assertEquals(List.of(), course.events.fired().stream().filter(CellSaved.class::isInstance).toList());
        });
    }

    @BothDatabases
    void r35OverTimeTheTimedCriterionFollowsAndComesBack(TestDatabase database) {
        in(database, () -> {
            save(course.assessor, "P1", "C3", "COMPETENT", "", 0);
            SaveMark.Answer late = save(course.assessor, "P1", "minutes", "31", "", 0);
            assertEquals(List.of("C3"), late.also().stream().map(CellRow::code).toList());
            assertEquals("NOT_YET", cell("P1", "C3").value());
            assertFalse(cell("P1", "C3").remark().isBlank());
            assertEquals(List.of("R35.limit"), refusal(() -> save(course.assessor, "P1", "C3", "COMPETENT", "", 2)));
            save(course.assessor, "P1", "minutes", "30", "", 1);
            assertNull(cell("P1", "C3").value());
            assertEquals("COMPETENT", save(course.assessor, "P1", "C3", "COMPETENT", "", 3).cell().value());
        });
    }

    @BothDatabases
    void r34AStopNeedsACriticalCriterionTimeAndGroundAndClosesTheAttempt(TestDatabase database) {
        in(database, () -> {
            Instant at = World.CLOCK.instant().minusSeconds(600);
            assertEquals(List.of("R34.notCritical"), refusal(() -> stop("C2", at, "A marché hors du couloir")));
            assertEquals(List.of("R34.time"), refusal(() -> stop("C1", World.CLOCK.instant().plusSeconds(1), "A marché hors du couloir")));
            assertEquals(List.of("R34.time"), refusal(() -> stop("C1", null, "A marché hors du couloir")));
            assertEquals(List.of("R4.reason"), refusal(() -> stop("C1", at, "danger")));
            StopForSafety.Answer stopped = stop("C1", at, "A marché hors du couloir");
            assertEquals(AttemptState.STOPPED_SAFETY, stopped.state());
            assertEquals("NOT_YET", stopped.cell().value());
            assertEquals(List.of("R2.attemptStopped"), refusal(() -> save(course.assessor, "P1", "C2", "COMPETENT", "", 0)));
            assertEquals(List.of("R2.attemptStopped"), refusal(() -> stop("C1", at, "A marché hors du couloir")));
        });
    }

    @BothDatabases
    void r35WhatAnAssessorFoundHimselfStaysAsHeWroteItOverTimeAndBack(TestDatabase database) {
        in(database, () -> {
            save(course.assessor, "P1", "C3", "NOT_YET", "Signal oublié", 0);
            assertEquals(List.of(), save(course.assessor, "P1", "minutes", "31", "", 0).also());
            assertEquals("Signal oublié", cell("P1", "C3").remark());
            assertEquals(List.of(), save(course.assessor, "P1", "minutes", "30", "", 1).also());
            assertEquals("NOT_YET", cell("P1", "C3").value());
            assertEquals("Signal oublié", cell("P1", "C3").remark());
        });
    }

    @BothDatabases
    void r5NobodyMarksStopsOrHandsInHisOwnWork(TestDatabase database) {
        in(database, () -> {
            FixedCaller himself = new FixedCaller(course.persons.get(0), "Kambale");
            assertEquals(List.of("R5.own"), refusal(() -> save(himself, "T1", "mark", "20", "", 0)));
            assertEquals(List.of("R5.own"), refusal(() -> schema.inTransaction(em -> course.stopForSafety(em, himself).handle(new StopForSafety.Command(
                    new EnrolmentId(course.enrolments.get(0)), "P1", "C1", World.CLOCK.instant(), "A marché hors du couloir")))));
            save(course.assessor, "T1", "mark", "12", "", 0);
            assertEquals(List.of("R5.own", "assessment.unmarked"),
                    refusal(() -> schema.inTransaction(em -> course.completeAttempts(em, himself).handle(course.session, "T1"))));
            assertEquals(AttemptState.IN_PROGRESS, sheet().attempts().get(0).state());
        });
    }

    @BothDatabases
    void whatIsHandedInNoLongerChangesAndWhatIsMissingIsNamed(TestDatabase database) {
        in(database, () -> {
            assertEquals(List.of("assessment.unmarked", "assessment.unmarked"), refusal(() -> complete("T1")));
            save(course.assessor, "T1", "mark", "0", "", 0);
            CompleteAttempts.HandedIn handedIn = complete("T1");
            assertEquals(1, handedIn.attempts());
            assertEquals(List.of("assessment.unmarked"), handedIn.missing().stream().map(Reason::key).toList());
            assertEquals(List.of("R2.attemptMarked"), refusal(() -> save(course.assessor, "T1", "mark", "12", "", 1)));
            assertEquals("0", cell("T1", "mark").value());
            assertEquals(List.of("assessment.incomplete", "assessment.minutes", "assessment.incomplete", "assessment.minutes"),
                    refusal(() -> complete("P1")));
        });
    }

    @BothDatabases
    void theSheetSaysWhoseHandIsInACellAndWhoMayMark(TestDatabase database) {
        in(database, () -> {
            save(course.assessor, "P1", "C2", "NOT_YET", "N’a pas rendu compte", 0);
            CellRow cell = cell("P1", "C2");
            assertEquals(course.assessor.person(), cell.by());
            assertEquals("N’a pas rendu compte", cell.remark());
            assertEquals(List.of(new MarkSheet.Marker(course.assessor.person(), "LOBHO Rachel")), sheet().markers());
            assertEquals(List.of(course.assessor.person()), sheet().attempts().get(0).markedBy());
            assertTrue(mayMark(course.instructor));
            assertFalse(mayMark(course.moderator));
            UUID enrolment = course.enrolments.get(0);
            assertEquals(new EnrolmentId(enrolment), schema.inTransaction(em -> queries(em, course.assessor).enrolmentIn("BUN-2027-01", enrolment)));
            assertThrows(NotFound.class, () -> schema.inTransaction(em -> queries(em, course.assessor).enrolmentIn("BUN-2027-02", enrolment)));
        });
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

    /** What two who start at the same time are told: saved, or the reason why not. */
    private static List<String> together(Executable one, Executable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<String>> answers = new ArrayList<>();
        for (Executable work : List.of(one, other)) {
            Callable<String> call = () -> {
                start.await();
                try {
                    work.execute();
                    return "saved";
                } catch (Refused refused) {
                    return refused.reasons().get(0).key();
                } catch (Throwable failure) {
                    throw new IllegalStateException(failure);
                }
            };
            answers.add(threads.submit(call));
        }
        List<String> told = new ArrayList<>();
        for (Future<String> answer : answers) {
            told.add(answer.get());
        }
        threads.shutdown();
        return told;
    }

    private SaveMark.Answer save(FixedCaller by, String assessment, String code, String value, String remark, long version) {
        return save(by, assessment, code, value, remark, version, UUID.randomUUID().toString());
    }

    private SaveMark.Answer save(FixedCaller by, String assessment, String code, String value, String remark, long version, String key) {
        return schema.inTransaction(em -> course.saveMark(em, by).handle(new SaveMark.Command(new EnrolmentId(course.enrolments.get(0)), assessment,
                code, value, remark, version, key)));
    }

    private StopForSafety.Answer stop(String criterion, Instant at, String ground) {
        return schema.inTransaction(em -> course.stopForSafety(em, course.assessor)
                .handle(new StopForSafety.Command(new EnrolmentId(course.enrolments.get(0)), "P1", criterion, at, ground)));
    }

    private CompleteAttempts.HandedIn complete(String assessment) {
        return schema.inTransaction(em -> course.completeAttempts(em, course.assessor).handle(course.session, assessment));
    }

    private MarkSheet sheet() {
        return schema.inTransaction(em -> queries(em, course.assessor).sheet(course.session));
    }

    private MarkSheetQueries queries(EntityManager em, FixedCaller by) {
        return new MarkSheetQueries(course.sheets(em), course.sessions(em), World.people(em), by);
    }

    private boolean mayMark(FixedCaller by) {
        return schema.inTransaction(em -> queries(em, by).mayMark(course.session));
    }

    private CellRow cell(String assessment, String code) {
        return sheet().cells().stream().filter(cell -> cell.enrolment().equals(course.enrolments.get(0)) && cell.assessment().equals(assessment)
                && cell.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<String> refusal(Executable work) {
        return assertThrows(Refused.class, work).reasons().stream().map(Reason::key).toList();
    }
}
