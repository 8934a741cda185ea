package org.brevet.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.brevet.assessment.application.ModerateAttempts;
import org.brevet.assessment.application.Progress;
import org.brevet.assessment.application.PublishResults;
import org.brevet.assessment.application.RecordBoard;
import org.brevet.assessment.application.SessionResults;
import org.brevet.assessment.application.StopForSafety;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.identity.Role;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Stale;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.Course;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.junit.jupiter.api.function.Executable;

/** From the first mark to frozen results, on both databases: moderation (R40, R42), board (R47), publication (R43). */
class PublicationTest {

    private TestDatabase.Schema schema;

    @BothDatabases
    void fromMarksToPublication(TestDatabase database) {
        in(database, () -> {
            Course course = Course.begun(schema, 3);
            assertEquals(List.of("R41.notMarked", "R41.notMarked", "R41.notMarked", "R41.notMarked", "R47.board"), keys(course::publish));
            course.markAll(0);
            course.markAll(1);
            course.mark(course.assessor, 1, "T1.mark", "7.75", "");
            course.markAll(2);
            course.mark(course.assessor, 2, "P2.C1", "NOT_YET", "Balisage incomplet");
            assertEquals(12, course.complete().attempts());
            assertEquals(12, course.shownTo(course.moderator).awaitingMe());
            assertEquals(12, course.agreeAll());
            assertEquals(List.of("R47.board"), keys(course::publish));
            course.board();
            assertEquals(List.of(), course.shownTo(course.manager).missing());
            assertEquals(new PublishResults.Published(3, 1), course.publish());

            SessionResults shown = course.shownTo(course.instructor);
            assertTrue(shown.published());
            assertEquals(List.of(true, false, false), shown.trainees().stream().map(SessionResults.Trainee::passed).toList());
            assertEquals(List.of("R32.floor"), reasons(shown.trainees().get(1)));
            assertEquals(List.of("R33.notCompetent"), reasons(shown.trainees().get(2)));
            assertEquals(List.of(EnrolmentState.PASSED, EnrolmentState.ACTIVE, EnrolmentState.ACTIVE),
                    shown.trainees().stream().map(SessionResults.Trainee::state).toList());
            assertTrue(shown.trainees().stream().flatMap(one -> one.parts().stream()).allMatch(part -> part.state() == AttemptState.PUBLISHED));
            EnrolmentResult result = result(course, 0);
            assertTrue(result.moderated());
            assertEquals(Course.BOARD, result.board().members());
            assertEquals(Set.of(course.assessor.person()), result.assessors());
            assertEquals(Set.of(course.moderator.person()), result.moderators());
            assertEquals(List.of("R43.alreadyPublished"), keys(course::publish));
        });
    }

    @BothDatabases
    void r40WhoMarkedMayNotModerateEvenWithBothRoles(TestDatabase database) {
        in(database, () -> {
            Course course = Course.handedIn(schema, 2);
            course.alsoStaff(course.assessor, Role.MODERATOR);
            AttemptRef own = course.part(course.assessor, 0, "T1").attempt();
            assertFalse(course.part(course.assessor, 0, "T1").mayModerate());
            assertEquals(List.of("R40.same"), keys(() -> agree(course, course.assessor, own)));
            assertEquals(List.of("R40.same"), keys(() -> giveBack(course, course.assessor, own, "Copie à relire")));
            assertEquals(AttemptState.MARKED, course.part(course.assessor, 0, "T1").state());
            agree(course, course.moderator, own);
            assertEquals(AttemptState.MODERATED, course.part(course.moderator, 0, "T1").state());
        });
    }

    @BothDatabases
    void r5NobodyModeratesHisOwnWork(TestDatabase database) {
        in(database, () -> {
            Course course = Course.handedIn(schema, 1);
            FixedCaller himself = new FixedCaller(course.persons.get(0), "Kambale");
            AttemptRef own = course.part(course.moderator, 0, "T1").attempt();
            assertEquals(List.of("R5.own"), keys(() -> agree(course, himself, own)));
            assertEquals(List.of("R5.own"), keys(() -> giveBack(course, himself, own, "Copie à relire")));
            assertEquals(AttemptState.MARKED, course.part(course.moderator, 0, "T1").state());
        });
    }

    @BothDatabases
    void r32AChangeOfTheScaleDoesNotChangeAPassUnderAnApprovedCurriculum(TestDatabase database) {
        in(database, () -> {
            Course course = Course.handedIn(schema, 1);
            schema.doInTransaction(em -> em.createNativeQuery("""
                    insert into policy_parameter (id, name, amount, effective_from, reason, recorded_at)
                    values (?, 'SCALE', 10, date '2026-01-01', 'Arrêté', current_timestamp)""").setParameter(1, UUID.randomUUID()).executeUpdate());
            course.agreeAll();
            course.board();
            assertEquals(new PublishResults.Published(1, 1), course.publish());
            assertEquals(0, result(course, 0).rules().scale().compareTo(new java.math.BigDecimal("20")));
        });
    }

    @BothDatabases
    void r34TheCriterionThatStoppedATestIsNeverAcquired(TestDatabase database) {
        in(database, () -> {
            Course course = Course.begun(schema, 1);
            course.markAll(0);
            schema.doInTransaction(em -> course.stopForSafety(em, course.assessor).handle(new StopForSafety.Command(
                    new EnrolmentId(course.enrolments.get(0)), "P1", "C1", Instant.parse("2027-03-25T09:00:00Z"), "Ligne de tir raccordée trop tôt")));
            course.complete();
            giveBack(course, course.moderator, course.part(course.moderator, 0, "P1").attempt(), "Précisez l’heure de l’arrêt");
            for (String value : List.of("COMPETENT", "NOT_OBSERVED", "")) {
                assertEquals(List.of("R34.final"), keys(() -> course.mark(course.assessor, 0, "P1.C1", value, "")), value);
            }
            course.mark(course.assessor, 0, "P1.C1", "NOT_YET", "Ligne raccordée à 9 h, avant l’ordre");
            schema.doInTransaction(em -> em.createNativeQuery("update attempt_cell set entry = 'COMPETENT' where code = 'C1'").executeUpdate());
            course.complete();
            course.agreeAll();
            course.board();
            course.publish();
            assertEquals(CompetencyStatus.NOT_YET, mine(course, 0).competencies().get(2).status(), "even if stored so before the rule was kept");
        });
    }

    @BothDatabases
    void r53WhoReturnedAnAttemptHadAPartInItWhoeverAgreesToItLater(TestDatabase database) {
        in(database, () -> {
            Course course = Course.handedIn(schema, 1);
            FixedCaller other = course.staff("Ngabu", "Samuel", Role.MODERATOR);
            giveBack(course, other, course.part(other, 0, "T2").attempt(), "Question 4 non corrigée");
            course.mark(course.assessor, 0, "T2.mark", "15", "");
            course.complete();
            course.agreeAll();
            for (FixedCaller one : List.of(other, course.moderator)) {
                assertEquals(Set.of(Role.MODERATOR),
                        schema.inTransaction(em -> course.results(em).partIn(course.enrolments.get(0), one.person())), one.name());
            }
        });
    }

    @BothDatabases
    void r40OneMarkInTheRecordIsEnough(TestDatabase database) {
        in(database, () -> {
            Course course = Course.begun(schema, 1);
            course.alsoStaff(course.moderator, Role.ASSESSOR);
            course.mark(course.moderator, 0, "P1.C2", "NOT_OBSERVED", "");
            course.markAll(0);
            course.complete();
            assertEquals(List.of("R40.same"), keys(() -> agree(course, course.moderator, course.part(course.moderator, 0, "P1").attempt())));
            agree(course, course.moderator, course.part(course.moderator, 0, "P2").attempt());
        });
    }

    @BothDatabases
    void severalAreAgreedToTogetherOrNotAtAll(TestDatabase database) {
        in(database, () -> {
            Course course = Course.handedIn(schema, 2);
            AttemptRef first = course.part(course.moderator, 0, "T1").attempt();
            AttemptRef second = course.part(course.moderator, 1, "T1").attempt();
            agree(course, course.moderator, second);
            assertEquals(List.of("R3.attempt", "R2.attemptModerated"), keys(() -> agree(course, course.moderator, first, second)));
            assertEquals(AttemptState.MARKED, course.part(course.moderator, 0, "T1").state());
            assertEquals(List.of("assessment.choose"), keys(() -> agree(course, course.moderator)));
            assertThrows(NotFound.class, () -> agree(course, course.moderator, new AttemptRef(java.util.UUID.randomUUID(), 1)));
        });
    }

    @BothDatabases
    void r42ReturnedWithReasonMarkedAnewAndAgreedTo(TestDatabase database) {
        in(database, () -> {
            Course course = Course.handedIn(schema, 1);
            AttemptRef ref = course.part(course.moderator, 0, "T2").attempt();
            assertEquals(List.of("R4.reason"), keys(() -> giveBack(course, course.moderator, ref, "  non  ")));
            assertEquals(List.of("R2.attemptMarked"), keys(() -> course.mark(course.assessor, 0, "T2.mark", "15", "")));
            giveBack(course, course.moderator, ref, "Question 4 non corrigée");
            assertEquals("Question 4 non corrigée", course.part(course.assessor, 0, "T2").returnedReason());
            assertEquals(List.of("R3.attempt", "R2.attemptReturned"), keys(() -> agree(course, course.moderator, ref)));
            course.mark(course.assessor, 0, "T2.mark", "15", "");
            assertEquals(1, course.complete().attempts());
            course.agreeAll();
            assertEquals(AttemptState.MODERATED, course.part(course.moderator, 0, "T2").state());
        });
    }

    @BothDatabases
    void r33WhatWasNotObservedIsNotAgreedTo(TestDatabase database) {
        in(database, () -> {
            Course course = Course.begun(schema, 1);
            course.markAll(0);
            course.mark(course.assessor, 0, "P2.C1", "NOT_OBSERVED", "");
            course.complete();
            assertEquals(List.of("R33.notObserved"), keys(() -> agree(course, course.moderator, course.part(course.moderator, 0, "P2").attempt())));
            assertTrue(course.shownTo(course.manager).missing().stream().map(Reason::key).toList().contains("R33.notObserved"));
        });
    }

    @BothDatabases
    void r47TheBoardIsTwoPersonsOnADayThatWas(TestDatabase database) {
        in(database, () -> {
            Course course = Course.begun(schema, 1);
            LocalDate today = LocalDate.of(2027, 3, 29);
            assertEquals(List.of("R47.boardDay"), keys(() -> board(course, today.plusDays(1), Course.BOARD, 0)));
            assertEquals(List.of("R47.boardMembers"), keys(() -> board(course, today, List.of("Clémentine Androsi", " Clémentine Androsi "), 0)));
            board(course, today.minusDays(2), Course.BOARD, 0);
            assertThrows(Stale.class, () -> board(course, today, Course.BOARD, 0));
            board(course, today, Course.BOARD, course.shownTo(course.manager).board().version());
            assertEquals(today, course.shownTo(course.manager).board().heldOn());
            assertEquals(List.of(new BoardRecorded("BUN-2027-01", today.minusDays(2), Course.BOARD, null, List.of()),
                            new BoardRecorded("BUN-2027-01", today, Course.BOARD, today.minusDays(2), Course.BOARD)),
                    course.events.fired().stream().filter(BoardRecorded.class::isInstance).toList());
        });
    }

    @BothDatabases
    void r43WhoMarkedOrModeratedAnythingDoesNotPublish(TestDatabase database) {
        in(database, () -> {
            Course course = Course.begun(schema, 2);
            course.markAll(0);
            course.markAll(1);
            FixedCaller marked = course.staff("Tshala", "Paul", Role.ASSESSOR);
            course.mark(marked, 1, "T1.mark", "15", "");
            course.complete();
            course.agreeAll();
            course.board();
            for (FixedCaller one : List.of(marked, course.assessor, course.moderator)) {
                assertEquals(List.of("R43.ownMarking"), keys(() -> schema.inTransaction(em -> course.publishResults(em, one).handle(course.session))));
            }
            assertEquals(List.of(), course.shownTo(course.manager).missing());
            assertEquals(2, course.publish().results());
        });
    }

    @BothDatabases
    void r3OfTwoFirstBoardsOneIsKeptAndTheOtherIsTold(TestDatabase database) {
        in(database, () -> {
            Course course = Course.begun(schema, 1);
            String told = besides(em -> course.recordBoard(em, course.manager).handle(command(course, Course.BOARD, 0)),
                    () -> board(course, LocalDate.of(2027, 3, 29), List.of("Athanase Kabeya", "Marthe Ilunga"), 0));
            assertEquals("R3.changed", told);
            assertEquals(Course.BOARD, course.shownTo(course.manager).board().members());
        });
    }

    @BothDatabases
    void r43WhatIsPublishedHasTheBoardThatIsStored(TestDatabase database) {
        in(database, () -> {
            Course course = Course.handedIn(schema, 1);
            course.agreeAll();
            course.board();
            List<String> mended = List.of("Athanase Kabeya", "Marthe Ilunga");
            assertEquals("done", besides(em -> course.recordBoard(em, course.manager).handle(command(course, mended, 1)), course::publish));
            assertEquals(mended, result(course, 0).board().members());
        });
    }

    /** What the other is told who begins before the first has committed. */
    private String besides(Consumer<EntityManager> first, Runnable other) {
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> {
            try {
                written.await();
                other.run();
                return "done";
            } catch (Refused refused) {
                return refused.reasons().get(0).key();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        schema.doInTransaction(em -> {
            first.accept(em);
            em.flush();
            written.countDown();
        });
        return told.join();
    }

    private static RecordBoard.Command command(Course course, List<String> members, long version) {
        return new RecordBoard.Command(course.session, LocalDate.of(2027, 3, 29), members, version);
    }

    @BothDatabases
    void r43AfterPublicationNothingChanges(TestDatabase database) {
        in(database, () -> {
            Course course = Course.published(schema, 2);
            for (String cell : Course.CELLS) {
                String value = cell.endsWith(".mark") ? "20" : cell.endsWith(".minutes") ? "10" : "COMPETENT";
                assertEquals(List.of("R43.published"), keys(() -> course.mark(course.assessor, 1, cell, value, "")), cell);
            }
            assertEquals(List.of("R43.published"), keys(() -> schema.inTransaction(em -> course.stopForSafety(em, course.assessor).handle(
                    new StopForSafety.Command(new EnrolmentId(course.enrolments.get(1)), "P1", "C1", Instant.parse("2027-03-25T09:00:00Z"),
                            "Ligne de tir raccordée trop tôt")))));
            AttemptRef ref = stored(course, "P1");
            assertEquals(List.of("R43.published"), keys(() -> agree(course, course.moderator, ref)));
            assertEquals(List.of("R43.published"), keys(() -> giveBack(course, course.moderator, ref, "Copie à relire")));
            assertEquals(List.of("assessment.nothing"), keys(course::complete));
            assertEquals(List.of("R43.board"), keys(course::board));
            assertEquals(List.of("R43.alreadyPublished"), keys(course::publish));
        });
    }

    @BothDatabases
    void r43WhatWasPublishedStaysAsItWas(TestDatabase database) {
        in(database, () -> {
            Course course = Course.published(schema, 1);
            EnrolmentResult before = result(course, 0);
            assertEquals("KAMBALE Postnom Prénom", before.name());
            schema.doInTransaction(em -> {
                em.createNativeQuery("update person set nom = 'Autre'").executeUpdate();
                em.createNativeQuery("update assessment_part set floor_mark = 19, title_fr = 'Autre' where kind = 'PAPER'").executeUpdate();
                em.createNativeQuery("update curriculum_version set pass_mark = 19").executeUpdate();
            });
            EnrolmentResult after = result(course, 0);
            assertEquals(before, after);
            SessionResults.Trainee shown = course.shownTo(course.manager).trainees().get(0);
            assertEquals("KAMBALE Postnom Prénom", shown.name());
            assertEquals(List.of("LOBHO Rachel"), shown.parts().get(0).assessors());
            assertEquals("Épreuve T1", shown.parts().get(0).title().fr());
            assertTrue(shown.passed());
            assertEquals(before.digest(), shown.digest());
            schema.doInTransaction(em -> em.createNativeQuery("update published_result set content = replace(content, '14', '18')").executeUpdate());
            assertThrows(IllegalStateException.class, () -> result(course, 0), "a change behind the back is noticed");
        });
    }

    @BothDatabases
    void aTraineeSeesHisOwnProgressAndNoMarkBeforePublication(TestDatabase database) {
        in(database, () -> {
            Course course = Course.begun(schema, 2);
            course.markAll(0);
            course.markAll(1);
            course.mark(course.assessor, 1, "P1.C3", "NOT_YET", "Deux signaux manqués");
            Progress before = mine(course, 1);
            assertEquals(null, before.result());
            assertTrue(before.competencies().stream().allMatch(one -> one.status() == CompetencyStatus.NOT_ASSESSED));
            course.complete();
            course.agreeAll();
            course.board();
            course.publish();
            Progress own = mine(course, 1);
            assertEquals(course.enrolments.get(1), own.enrolment().id());
            assertEquals(course.persons.get(1), own.result().person());
            assertEquals(List.of(CompetencyStatus.ACQUIRED, CompetencyStatus.ACQUIRED, CompetencyStatus.ACQUIRED, CompetencyStatus.NOT_YET,
                    CompetencyStatus.NOT_ASSESSED), own.competencies().stream().map(Progress.Competency::status).toList());
            assertEquals(List.of("R33.notCompetent"), own.result().reasons().stream().map(Reason::key).toList());
            assertEquals(4, mine(course, 0).count(CompetencyStatus.ACQUIRED));
            assertEquals(List.of(), schema.inTransaction(em -> course.progress(em, course.assessor).mine()));
        });
    }

    private void in(TestDatabase database, Runnable test) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            test.run();
        }
    }

    private static List<String> keys(Executable work) {
        return assertThrows(Refused.class, work).reasons().stream().map(Reason::key).toList();
    }

    private static List<String> reasons(SessionResults.Trainee trainee) {
        return trainee.reasons().stream().map(Reason::key).toList();
    }

    private int agree(Course course, FixedCaller by, AttemptRef... attempts) {
        return schema.inTransaction(em -> course.moderateAttempts(em, by).agree(new ModerateAttempts.Agree(course.session, List.of(attempts))));
    }

    private void giveBack(Course course, FixedCaller by, AttemptRef attempt, String reason) {
        schema.doInTransaction(em -> course.moderateAttempts(em, by).giveBack(new ModerateAttempts.GiveBack(course.session, attempt, reason)));
    }

    private void board(Course course, LocalDate day, List<String> members, long version) {
        schema.doInTransaction(em -> course.recordBoard(em, course.manager).handle(new RecordBoard.Command(course.session, day, members, version)));
    }

    private EnrolmentResult result(Course course, int trainee) {
        EnrolmentResult result = schema.inTransaction(em -> course.results(em).published(course.enrolments.get(trainee))).orElseThrow();
        assertNotNull(result.digest());
        return result;
    }

    private Progress mine(Course course, int trainee) {
        FixedCaller caller = new FixedCaller(course.persons.get(trainee), "");
        List<Progress> all = schema.inTransaction(em -> course.progress(em, caller).mine());
        assertEquals(1, all.size());
        return all.get(0);
    }

    /** As somebody might still have it on his screen: the page itself no longer tells it. */
    private AttemptRef stored(Course course, String assessment) {
        return schema.inTransaction(em -> new org.brevet.assessment.persistence.Attempts(em).ofSession(course.session.value(), false)).stream()
                .filter(one -> one.assessment().equals(assessment)).map(one -> new AttemptRef(one.id(), one.version())).findFirst().orElseThrow();
    }
}
