package org.brevet.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.brevet.assessment.domain.TheoryGrading;
import org.brevet.assessment.domain.TheoryGrading.PaperMark;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R32: the weighted average and each paper's floor, compared unrounded. */
class TheoryGradingTest {

    private static final TheoryGrading RULE = new TheoryGrading(new BigDecimal("12"), new BigDecimal("20"));

    @ParameterizedTest
    @CsvSource({"11.999, false", "11.9999999999, false", "12, true", "12.00, true", "12.001, true"})
    void r32TheAverageIsComparedUnrounded(String mark, boolean passed) {
        assertEquals(passed, RULE.grade(List.of(paper("T1", mark, 20, 8, 1))).passed());
    }

    @Test
    void r32WhatIsShownIsCutAndNeverRoundedUpToThePassMark() {
        assertEquals(List.of(Reason.of("R32.average", new BigDecimal("11.99"), new BigDecimal("12"))),
                RULE.grade(List.of(paper("T1", "11.999", 20, 8, 1))).reasons());
    }

    @Test
    void r32ThreePapersThatMakeExactlyTwelveWithThirdsPass() {
        List<PaperMark> papers = List.of(paper("T1", "11.75", 20, 8, 1), paper("T2", "12.25", 20, 8, 1), paper("T3", "12", 20, 8, 1));
        assertTrue(RULE.grade(papers).passed());
        List<PaperMark> oneStepLess = List.of(paper("T1", "11.75", 20, 8, 1), paper("T2", "12", 20, 8, 1), paper("T3", "12", 20, 8, 1));
        assertFalse(RULE.grade(oneStepLess).passed());
        assertEquals("11.9166666666", RULE.average(oneStepLess).orElseThrow().toPlainString());
    }

    @Test
    void r32WeightsCount() {
        // (8 × 2 + 14 × 3 + 14 × 3 + 10 × 2) / 10 = 12; without weights it would be 11.5
        List<PaperMark> papers = List.of(paper("T1", "8", 20, 8, 2), paper("T2", "14", 20, 8, 3), paper("T3", "14", 20, 8, 3),
                paper("T4", "10", 20, 8, 2));
        assertTrue(RULE.grade(papers).passed());
        assertEquals(0, RULE.average(papers).orElseThrow().compareTo(new BigDecimal("12")));
    }

    @ParameterizedTest
    @CsvSource({"7.75, false", "7.999, false", "8, true", "8.25, true"})
    void r32APaperAtItsFloorIsEnoughAndUnderItIsNot(String mark, boolean enough) {
        List<PaperMark> papers = List.of(paper("T1", mark, 20, 8, 1), paper("T2", "20", 20, 8, 1));
        assertEquals(enough, RULE.grade(papers).passed());
    }

    @Test
    void r32AllReasonsAreTold() {
        List<String> keys = RULE.grade(List.of(paper("T1", "7.75", 20, 8, 1), paper("T2", "9", 20, 8, 1))).reasons().stream().map(Reason::key).toList();
        assertEquals(List.of("R32.floor", "R32.average"), keys);
    }

    @Test
    void r32AMissingPaperIsNoZero() {
        List<PaperMark> papers = List.of(paper("T1", "15", 20, 8, 1), paper("T2", null, 20, 8, 1));
        assertEquals(List.of("R32.missing"), RULE.grade(papers).reasons().stream().map(Reason::key).toList());
        assertTrue(RULE.average(papers).isEmpty());
        assertTrue(RULE.average(List.of()).isEmpty());
    }

    @Test
    void r32APaperOnAnotherMaximumCountsInProportion() {
        // 60 of 100 is 12 of 20
        assertTrue(RULE.grade(List.of(paper("T1", "60", 100, 40, 1))).passed());
        assertFalse(RULE.grade(List.of(paper("T1", "59.99", 100, 40, 1))).passed());
        List<PaperMark> mixed = new ArrayList<>(List.of(paper("T1", "30", 50, 20, 1), paper("T2", "12", 20, 8, 1), paper("T3", "60", 100, 40, 1)));
        assertEquals(0, RULE.average(mixed).orElseThrow().compareTo(new BigDecimal("12")));
        assertTrue(RULE.grade(mixed).passed());
    }

    private static PaperMark paper(String code, String mark, int max, int floor, int weight) {
        return new PaperMark(code, new BilingualText(code, code), mark == null ? null : new BigDecimal(mark), BigDecimal.valueOf(max),
                BigDecimal.valueOf(floor), BigDecimal.valueOf(weight));
    }
}
