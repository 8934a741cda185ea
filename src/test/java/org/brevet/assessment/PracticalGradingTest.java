package org.brevet.assessment;

import static org.brevet.assessment.CriterionResult.COMPETENT;
import static org.brevet.assessment.CriterionResult.NOT_OBSERVED;
import static org.brevet.assessment.CriterionResult.NOT_YET;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.brevet.assessment.domain.PracticalGrading;
import org.brevet.assessment.domain.PracticalGrading.Observation;
import org.brevet.assessment.domain.PracticalGrading.Stop;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R33–R36: one practical test. */
class PracticalGradingTest {

    private static final BilingualText TITLE = new BilingualText("Approche", "Approach");
    private static final PracticalGrading RULE = new PracticalGrading(TITLE, 45);
    private static final Stop STOP = new Stop(Instant.parse("2027-03-29T08:00:00Z"), "A touché l’engin");

    @Test
    void r33PassedOnlyIfEveryCriterionIsCompetent() {
        assertTrue(RULE.grade(List.of(seen(COMPETENT), timed(COMPETENT)), 40, null).passed());
        assertEquals(List.of(Reason.of("R33.notCompetent", TITLE, 1L, 0L)), RULE.grade(List.of(seen(COMPETENT), seen(NOT_YET)), 40, null).reasons());
    }

    @Test
    void r33NotObservedIsNoFailureOfItsOwnButForbidsPublication() {
        List<Observation> observations = List.of(seen(COMPETENT), seen(NOT_OBSERVED), seen(null));
        assertEquals(List.of(Reason.of("R33.notCompetent", TITLE, 0L, 2L)), RULE.grade(observations, 40, null).reasons());
        assertFalse(RULE.publishable(observations, null));
        assertTrue(RULE.publishable(List.of(seen(COMPETENT), seen(NOT_YET)), null));
    }

    @Test
    void r34AStoppedTestIsFailedWhateverTheRestAndCanBePublished() {
        List<Observation> all = List.of(seen(COMPETENT), seen(COMPETENT));
        assertEquals(List.of(Reason.of("R34.stopped", TITLE, STOP.at(), STOP.ground())), RULE.grade(all, 90, STOP).reasons());
        assertFalse(RULE.grade(all, 10, STOP).passed());
        assertTrue(RULE.publishable(List.of(seen(NOT_YET), seen(null)), STOP));
    }

    @ParameterizedTest
    @CsvSource({"44, false", "45, false", "46, true"})
    void r35TheLimitItselfIsStillInTime(int minutes, boolean over) {
        assertEquals(over, RULE.overTime(minutes));
        assertFalse(RULE.overTime(null));
    }

    @Test
    void r35OverTimeATimedCriterionCannotBeCompetent() {
        assertEquals(List.of("R35.limit"), refusal(timed(COMPETENT), 46));
        assertEquals(List.of("R35.limit"), refusal(timed(NOT_OBSERVED), 46));
        assertDoesNotThrow(() -> RULE.check(timed(COMPETENT), 45));
        assertDoesNotThrow(() -> RULE.check(timed(COMPETENT), null));
        assertDoesNotThrow(() -> RULE.check(seen(COMPETENT), 46));
        assertEquals(List.of("R33.notCompetent", "R35.overTime"), RULE.grade(List.of(seen(COMPETENT), timed(NOT_YET)), 46, null).reasons().stream()
                .map(Reason::key).toList());
        assertTrue(RULE.grade(List.of(seen(COMPETENT)), 46, null).passed(), "nothing is timed");
    }

    @Test
    void r36NotYetCompetentNeedsARemark() {
        assertEquals(List.of("R36.remark"), refusal(new Observation("C1", false, NOT_YET, null), null));
        assertEquals(List.of("R36.remark"), refusal(new Observation("C1", false, NOT_YET, "  "), null));
        assertDoesNotThrow(() -> RULE.check(new Observation("C1", false, NOT_YET, "Cheminement non contrôlé"), null));
        assertDoesNotThrow(() -> RULE.check(new Observation("C1", false, COMPETENT, null), null));
        assertDoesNotThrow(() -> RULE.check(new Observation("C1", false, NOT_OBSERVED, null), null));
    }

    private static List<String> refusal(Observation observation, Integer minutes) {
        return assertThrows(Refused.class, () -> RULE.check(observation, minutes)).reasons().stream().map(Reason::key).toList();
    }

    private static Observation seen(CriterionResult result) {
        return new Observation("C1", false, result, result == NOT_YET ? "Non" : null);
    }

    private static Observation timed(CriterionResult result) {
        return new Observation("C2", true, result, result == NOT_YET ? "Non" : null);
    }
}
