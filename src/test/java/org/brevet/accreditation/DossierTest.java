package org.brevet.accreditation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brevet.accreditation.application.DecideDossier;
import org.brevet.accreditation.application.DossierDetail;
import org.brevet.accreditation.application.DossierFilter;
import org.brevet.accreditation.application.DossierRow;
import org.brevet.accreditation.application.DossierSort;
import org.brevet.accreditation.application.SessionDossiers;
import org.brevet.accreditation.application.SubmitDossiers;
import org.brevet.accreditation.domain.DossierCheck;
import org.brevet.assessment.application.ModerateAttempts;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.people.Fitness;
import org.brevet.shared.Page;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.list.ListRequest;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.Course;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A dossier from the provider to the authority and back, and who may have a hand in it. */
class DossierTest {

    private static final String WHY = "Pièce illisible, à reprendre";

    @Test
    void onlyTheTransitionsOfTheWorkflow() {
        assertEquals(Set.of(DossierState.SUBMITTED, DossierState.RETRACTED), DossierState.DRAFT.next());
        assertEquals(Set.of(DossierState.UNDER_REVIEW, DossierState.RETURNED, DossierState.RETRACTED), DossierState.SUBMITTED.next());
        assertEquals(Set.of(DossierState.RECOMMENDED, DossierState.RETURNED), DossierState.UNDER_REVIEW.next());
        assertEquals(Set.of(DossierState.DECIDED, DossierState.UNDER_REVIEW, DossierState.RETURNED), DossierState.RECOMMENDED.next());
        assertEquals(Set.of(DossierState.DRAFT), DossierState.RETURNED.next());
        assertTrue(DossierState.DECIDED.next().isEmpty() && DossierState.RETRACTED.next().isEmpty());
    }

    @Test
    void r50EveryMissingItemIsNamedAndItsReason() {
        LocalDate today = LocalDate.of(2027, 3, 29);
        DossierFacts nothing = new DossierFacts(new DossierFacts.Identity("Kambale", "", "Jean", null, "", "", null), null, "", null);
        assertEquals(List.of("R50.identity", "R50.birth", "R50.fitness", "R50.letter", "R50.results", "R50.board"),
                keys(DossierCheck.missing(nothing, today)));
        DossierFacts.Identity known = new DossierFacts.Identity("Kambale", "", "Jean", LocalDate.of(1991, 3, 14), "Butembo", "Passeport", "OP1");
        DossierFacts ended = new DossierFacts(known, new DossierFacts.Medical(Fitness.FIT, today.minusYears(1), today.minusDays(1)), "L-1", null);
        assertEquals(Reason.of("R50.fitnessEnded", today.minusDays(1)), DossierCheck.missing(ended, today).get(0));
        DossierFacts lastDay = new DossierFacts(known, new DossierFacts.Medical(Fitness.FIT, today.minusYears(1), today), "L-1", null);
        assertTrue(DossierCheck.of(lastDay, today).get(1).present());
        DossierFacts unfit = new DossierFacts(known, new DossierFacts.Medical(Fitness.UNFIT, today, today), "L-1", null);
        assertEquals("R50.unfit", DossierCheck.missing(unfit, today).get(0).key());
    }

    @BothDatabases
    void r49OnlyAPassedTraineeCanBeSubmitted(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = new Office(schema, Course.begun(schema, 1));
            refused("R49.passed", () -> office.submitted(0));
            refused("R49.passed", () -> office.run(em -> office.submit(em, office.course.manager).prepare(office.enrolment(0))));
        }
    }

    @BothDatabases
    void r49SixtyDaysFromPublicationAndNotOneMore(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            office.clock = later(Duration.ofDays(61));
            refused("R49.late", () -> office.submitted(0));
            assertEquals(0, office.run(em -> office.queries(em, office.managerOf(office.course.world.provider)).ofSession(office.course.session)).ready());
            office.clock = later(Duration.ofDays(60));
            assertEquals(DossierState.SUBMITTED, office.state(office.submitted(0)));
        }
    }

    @BothDatabases
    void aDossierHasOneNumberAndAnEnrolmentOneDossier(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 2);
            assertEquals("DOS-2027-00001", office.submitted(0).value());
            refused("R2.dossier", () -> office.submitted(0));
            refused("R49.open", () -> office.run(em -> office.submit(em, office.course.manager).prepare(office.enrolment(0))));
            assertEquals("DOS-2027-00002", office.run(em -> office.submit(em, office.course.manager).prepare(office.enrolment(1))).value());
            assertEquals("DOS-2027-00002", office.submitted(1).value());
        }
    }

    @BothDatabases
    void aRetractedDossierMakesPlaceForAnotherNumber(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierRef first = office.ref(office.submitted(0));
            refused("R4.reason", () -> retract(office, first, "bref"));
            retract(office, first, WHY);
            assertEquals(DossierState.RETRACTED, office.state(first.number()));
            assertEquals("DOS-2027-00002", office.submitted(0).value());
            refused("R2.dossierFinal", () -> retract(office, office.ref(first.number()), WHY));
        }
    }

    @BothDatabases
    void submitAllTellsEachApart(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 3);
            fitnessSeen(office, 1, Fitness.UNFIT);
            office.submitted(2);
            List<SubmitDossiers.Outcome> outcomes = office.run(em -> office.submit(em, office.course.manager).submitAll(office.course.session));
            assertEquals(List.of(office.course.enrolments.get(0), office.course.enrolments.get(1)),
                    outcomes.stream().map(SubmitDossiers.Outcome::enrolment).toList());
            assertTrue(outcomes.get(0).submitted());
            assertEquals("DOS-2027-00002", outcomes.get(0).number().value());
            assertEquals(List.of("R50.unfit"), keys(outcomes.get(1).reasons()));
            assertEquals(null, outcomes.get(1).number());
        }
    }

    @BothDatabases
    void r58ChangedFactsAreNamedAndTheDossierGoesBackAndComesAgain(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.underReview(0);
            fitnessSeen(office, 0, Fitness.FIT);
            Refused changed = refused("R58.changed", () -> office.recommend(office.officer, number, Recommendation.GRANT));
            assertEquals(List.of(DossierItem.FITNESS), changed.reasons().get(0).args());
            assertEquals(List.of(DossierItem.FITNESS), detail(office, office.officer, number).changed());
            office.giveBack(office.officer, number, "Nouveau certificat médical");
            assertEquals(DossierState.RETURNED, office.state(number));
            assertEquals(number, office.submitted(0));
            assertEquals(List.of(DossierAction.PREPARED, DossierAction.SUBMITTED, DossierAction.TAKEN, DossierAction.RETURNED,
                    DossierAction.TAKEN_UP_AGAIN, DossierAction.SUBMITTED), detail(office, office.officer, number).history().stream()
                    .map(DossierDetail.Step::action).toList());
            office.take(office.officer, number);
            office.recommend(office.officer, number, Recommendation.GRANT);
            fitnessSeen(office, 0, Fitness.UNFIT);
            refused("R58.changed", () -> office.decide(office.decider, DecideDossier.Command.grant(office.ref(number), Office.MORTARS)));
        }
    }

    @BothDatabases
    void r50AFitnessThatEndedWhileTheDossierWaitedBarsTheGrant(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.recommended(0);
            office.clock = Clock.fixed(LocalDate.of(2028, 1, 15).atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            refused("R50.fitnessEnded", () -> office.decide(office.decider, DecideDossier.Command.grant(office.ref(number), Office.MORTARS)));
            office.clock = Clock.fixed(LocalDate.of(2028, 1, 14).atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            assertEquals("RDC-EOD1-2028-00001", office.decide(office.decider, DecideDossier.Command.grant(office.ref(number), Office.MORTARS))
                    .certificate().value().substring(0, 19));
        }
    }

    @BothDatabases
    void r54ARecommendationHasReasons(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.submitted(0);
            refused("R2.dossier", () -> office.recommend(office.officer, number, Recommendation.GRANT));
            office.take(office.officer, number);
            refused("R2.dossierNeeds", () -> office.take(office.officer, number));
            Refused empty = assertThrows(Refused.class, () -> office.recommend(office.officer, number, null, "  bien "));
            assertEquals(List.of("R54.choose", "R54.reasons"), keys(empty.reasons()));
            office.recommend(office.officer, number, Recommendation.GRANT_WITH_CONDITIONS);
            DossierDetail.Opinion opinion = detail(office, office.officer, number).opinion();
            assertEquals(Recommendation.GRANT_WITH_CONDITIONS, opinion.recommendation());
            assertEquals(Office.REASONS, opinion.reasons());
        }
    }

    @BothDatabases
    void r53WhoTaughtAssessedOrModeratedNeitherExaminesNorDecides(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Course course = Course.begun(schema, 1);
            Office office = new Office(schema, course);
            FixedCaller taught = office.person("Tshala", "Paul");
            FixedCaller assessed = office.person("Mbuyi", "Rose");
            FixedCaller moderated = office.person("Kanku", "Luc");
            course.alsoStaff(taught, Role.INSTRUCTOR);
            course.alsoStaff(assessed, Role.ASSESSOR);
            course.alsoStaff(moderated, Role.MODERATOR);
            course.markAll(0);
            course.mark(assessed, 0, "T1.mark", "15", "");
            course.complete();
            schema.doInTransaction(em -> course.moderateAttempts(em, moderated).agree(new ModerateAttempts.Agree(
                    course.session, List.of(course.results(em, moderated).of(course.session).trainees().get(0).parts().get(0).attempt()))));
            course.agreeAll();
            course.board();
            course.publish();
            DossierNumber number = office.submitted(0);
            barred(Role.INSTRUCTOR, () -> office.take(taught, number));
            barred(Role.ASSESSOR, () -> office.take(assessed, number));
            barred(Role.MODERATOR, () -> office.take(moderated, number));
            office.take(office.officer, number);
            barred(Role.ASSESSOR, () -> office.recommend(assessed, number, Recommendation.GRANT));
            office.recommend(office.officer, number, Recommendation.GRANT);
            DecideDossier.Command grant = DecideDossier.Command.grant(office.ref(number), Office.MORTARS);
            barred(Role.INSTRUCTOR, () -> office.decide(taught, grant));
            barred(Role.ASSESSOR, () -> office.decide(assessed, grant));
            barred(Role.MODERATOR, () -> office.decide(moderated, grant));
        }
    }

    @BothDatabases
    void r53NeitherTheCandidateNorTheProviderNorWhoeverExaminedDecides(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.submitted(0);
            barred(Role.TRAINEE, () -> office.take(new FixedCaller(office.holder(0), "Kambale"), number));
            Refused provider = assertThrows(Refused.class, () -> office.take(office.course.manager, number));
            assertEquals(List.of("R53.role", "R53.provider"), keys(provider.reasons()));
            assertEquals(List.of(Role.COURSE_MANAGER), provider.reasons().get(0).args());
            FixedCaller earlier = office.person("Lukusa", "Solange");
            office.take(earlier, number);
            office.recommend(earlier, number, Recommendation.GRANT);
            office.sendBack(office.decider, number, "Vérifier la lettre de l’organisation");
            office.recommend(office.officer, number, Recommendation.GRANT);
            DecideDossier.Command grant = DecideDossier.Command.grant(office.ref(number), Office.MORTARS);
            barred(Role.ACCREDITATION_OFFICER, () -> office.decide(office.officer, grant));
            barred(Role.ACCREDITATION_OFFICER, () -> office.decide(earlier, grant));
            assertEquals("DEC-2027-00001", office.decide(office.decider, grant).decision());
        }
    }

    @BothDatabases
    void r53WhoExaminedAnEarlierDossierOfTheCandidateStaysBarred(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            FixedCaller earlier = office.person("Lukusa", "Solange", Role.ACCREDITATION_OFFICER, Role.DECIDER);
            DossierNumber first = office.submitted(0);
            office.giveBack(earlier, first, WHY);
            office.submitted(0);
            retract(office, office.ref(first), WHY);
            DossierNumber second = office.recommended(0);
            assertFalse(first.equals(second));
            DecideDossier.Command grant = DecideDossier.Command.grant(office.ref(second), Office.MORTARS);
            barred(Role.ACCREDITATION_OFFICER, () -> office.decide(earlier, grant));
            assertEquals("DEC-2027-00001", office.decide(office.decider, grant).decision());
        }
    }

    @BothDatabases
    void r53WhoReturnsADossierHasExaminedItAndTheDeciderHasNot(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            FixedCaller returned = office.person("Lukusa", "Solange", Role.ACCREDITATION_OFFICER, Role.DECIDER);
            DossierNumber number = office.submitted(0);
            refused("R2.dossierDesk", () -> office.giveBack(office.decider, number, WHY));
            office.giveBack(returned, number, WHY);
            office.recommended(0);
            refused("R2.dossierDesk", () -> office.giveBack(office.officer, number, WHY));
            office.giveBack(office.decider, number, WHY);
            office.recommended(0);
            DecideDossier.Command grant = DecideDossier.Command.grant(office.ref(number), Office.MORTARS);
            barred(Role.ACCREDITATION_OFFICER, () -> office.decide(returned, grant));
            assertEquals("DEC-2027-00001", office.decide(office.decider, grant).decision());
        }
    }

    @BothDatabases
    void r53WhoManagesCoursesOfTheProviderNeitherExaminesNorDecides(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.submitted(0);
            Caller manages = office.managing(office.person("Lukusa", "Solange"), office.course.world.provider);
            Caller elsewhere = office.managing(office.person("Tshala", "Paul"), office.course.world.police);
            refused("R53.provider", () -> office.take(manages, number));
            office.take(elsewhere, number);
            office.recommend(office.officer, number, Recommendation.GRANT);
            refused("R53.provider", () -> office.decide(manages, DecideDossier.Command.grant(office.ref(number), Office.MORTARS)));
        }
    }

    @BothDatabases
    void theQueueShowsAProviderItsOwnAndNoOthersAndCountsTheDays(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 4);
            office.granted(3);
            office.submitted(0);
            office.underReview(1);
            office.clock = later(Duration.ofDays(31));
            Page<DossierRow> all = page(office, office.officer(Role.AUDITOR), null);
            assertEquals(3, all.total());
            assertEquals(DossierState.DECIDED, all.rows().get(2).state());
            assertEquals(null, all.rows().get(2).waitingDays());
            assertEquals(31L, all.rows().get(0).waitingDays());
            assertTrue(all.rows().get(0).late());
            schema.doInTransaction(em -> em.createNativeQuery("""
                    insert into policy_parameter (id, name, amount, effective_from, reason, recorded_at)
                    values ('00000000-0000-0000-0000-000000000001', 'DECIDE_DAYS', 31, date '2027-03-01', 'essai', current_timestamp),
                           ('00000000-0000-0000-0000-000000000002', 'DECIDE_DAYS', 5, date '2027-04-01', 'essai', current_timestamp)""")
                    .executeUpdate());
            assertFalse(page(office, office.officer(Role.AUDITOR), null).rows().get(0).late(), "in force when it was submitted");
            assertEquals("KAMBALE Postnom Prénom", all.rows().get(0).candidate());
            assertEquals(1, page(office, office.officer(Role.DECIDER), DossierState.UNDER_REVIEW).total());
            assertEquals(3, page(office, office.managerOf(office.course.world.provider), null).total());
            assertEquals(0, page(office, office.managerOf(office.course.world.police), null).total());
            assertEquals(Map.of(DossierState.SUBMITTED, 1L, DossierState.UNDER_REVIEW, 1L),
                    office.run(em -> office.queries(em, office.officer(Role.AUDITOR)).counts()), "what is decided waits no longer");
            SessionDossiers session = office.run(em -> office.queries(em, office.managerOf(office.course.world.provider)).ofSession(office.course.session));
            assertEquals(4, session.lines().size());
            assertEquals(1, session.ready());
            assertTrue(session.maySubmit());
        }
    }

    private static void retract(Office office, DossierRef ref, String reason) {
        office.run(em -> {
            office.submit(em, office.course.manager).retract(ref, reason);
            return null;
        });
    }

    private static void fitnessSeen(Office office, int trainee, Fitness outcome) {
        office.run(em -> {
            office.people(em).recordFitness(office.holder(trainee), outcome, LocalDate.of(2027, 3, 20), LocalDate.of(2028, 3, 19));
            return null;
        });
    }

    private static DossierDetail detail(Office office, Caller by, DossierNumber number) {
        return office.run(em -> office.queries(em, by).of(number));
    }

    private static Page<DossierRow> page(Office office, Caller by, DossierState state) {
        return office.run(em -> office.queries(em, by).page(new DossierFilter(state, "", ""),
                new ListRequest<>(DossierSort.WAITING, false, 1, 25)));
    }

    private static Clock later(Duration by) {
        return Clock.offset(World.CLOCK, by);
    }

    private static Refused refused(String key, Executable work) {
        Refused refused = assertThrows(Refused.class, work);
        assertEquals(key, refused.reasons().get(0).key());
        return refused;
    }

    private static void barred(Role role, Executable work) {
        assertEquals(List.of(Reason.of("R53.role", role)), assertThrows(Refused.class, work).reasons());
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }
}
