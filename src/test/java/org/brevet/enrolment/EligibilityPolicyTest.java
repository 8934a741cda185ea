package org.brevet.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.brevet.enrolment.domain.EligibilityPolicy;
import org.brevet.enrolment.domain.EligibilityPolicy.Candidate;
import org.brevet.people.Fitness;
import org.brevet.shared.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityPolicyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 26);
    private static final EligibilityPolicy RULES = new EligibilityPolicy(18, 12);

    @ParameterizedTest
    @CsvSource({"2009-01-31, true", "2009-02-01, true", "2009-02-02, false", "2027-02-02, false"})
    void r14EighteenOnTheFirstDayAndNotADayLater(LocalDate born, boolean met) {
        assertEquals(met, keys(candidate(born, "2027-01-05", "2027-12-31", "1", "L")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true"})
    void r14WhoIsBornOn29FebruaryComesOfAgeOn1March(LocalDate firstDay, boolean met) {
        Eligibility result = RULES.evaluate(candidate(LocalDate.of(2008, 2, 29), "2026-01-05", "2026-12-31", "1", "L"), firstDay, firstDay);
        assertEquals(met, result.eligible());
    }

    @Test
    void r14AnUnknownBirthDateIsNotMet() {
        assertEquals(List.of("R14.unknown"), keys(candidate(null, "2027-01-05", "2027-12-31", "1", "L")));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-26, true", "2027-03-25, false"})
    void r15TheLastDayOfTheCourseIsStillCovered(String until, boolean met) {
        assertEquals(met ? List.of() : List.of("R15.ended"), keys(candidate(adult(), "2026-05-05", until, "1", "L")));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, true", "2026-01-31, false"})
    void r15TwelveMonthsBeforeTheFirstDayIsNotTooOld(String issued, boolean met) {
        assertEquals(met ? List.of() : List.of("R15.old"), keys(candidate(adult(), issued, "2027-12-31", "1", "L")));
    }

    @Test
    void r15BothReasonsAreShown() {
        assertEquals(List.of("R15.old", "R15.ended"), keys(candidate(adult(), "2026-01-04", "2026-12-31", "1", "L")));
    }

    @Test
    void r15ARestrictionAndUnfitnessAreToldApart() {
        assertEquals(List.of("R15.unfit"), keys(new Candidate(adult(), Fitness.UNFIT, LocalDate.of(2027, 1, 5), LAST_DAY, "1", "L", List.of(), List.of())));
        assertEquals(List.of("R15.restriction"),
                keys(new Candidate(adult(), Fitness.FIT_WITH_RESTRICTION, LocalDate.of(2027, 1, 5), LAST_DAY, "1", "L", List.of(), List.of())));
    }

    @Test
    void everyRuleIsEvaluatedWhateverTheFirstSays() {
        Candidate nothing = new Candidate(null, null, null, null, " ", "", List.of("KAMBALE Muhindo"), List.of("GOM-2027-01"));
        Eligibility result = RULES.evaluate(nothing, FIRST_DAY, LAST_DAY);
        assertEquals(List.of("R14.unknown", "R15.missing", "R19.missing", "R19.near", "R22.missing", "R23.overlap"),
                result.reasons().stream().map(Reason::key).toList());
        assertEquals(List.of("R14", "R15", "R19", "R22", "R23"), result.checks().stream().map(Eligibility.Check::rule).toList());
        assertTrue(result.checks().stream().noneMatch(Eligibility.Check::met));
    }

    private static LocalDate adult() {
        return LocalDate.of(1991, 3, 14);
    }

    private static Candidate candidate(LocalDate born, String issued, String until, String number, String letter) {
        return new Candidate(born, Fitness.FIT, LocalDate.parse(issued), LocalDate.parse(until), number, letter, List.of(), List.of());
    }

    private static List<String> keys(Candidate candidate) {
        return RULES.evaluate(candidate, FIRST_DAY, LAST_DAY).reasons().stream().map(Reason::key).toList();
    }
}
