package org.brevet.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.brevet.shared.BilingualText;
import org.junit.jupiter.api.Test;

/** What differs between two versions, and nothing else. */
class ComparisonTest {

    private static final ModulePlan M1 = module("M1", 24, "TK-01", "TK-02");
    private static final ModulePlan M2 = module("M2", 16, "TK-03");
    private static final ModulePlan M3 = module("M3", 8, "TK-04");
    private static final CriterionPlan C1 = new CriterionPlan("C1", text("C1"), true, false, List.of("PR-01"));
    private static final CriterionPlan C2 = new CriterionPlan("C2", text("C2"), false, true, List.of("PR-02"));

    @Test
    void twoThatSayTheSameDoNotDiffer() {
        assertTrue(Comparison.of(plan(M1, M2), plan(M1, M2)).none());
        TheoryPaperPlan paper = new TheoryPaperPlan("T1", text("T1"), new BigDecimal("20"), new BigDecimal("8"), BigDecimal.ONE, List.of());
        TheoryPaperPlan read = new TheoryPaperPlan("T1", text("T1"), new BigDecimal("20.00"), new BigDecimal("8.00"), new BigDecimal("1.00"), List.of());
        assertTrue(Comparison.of(plan().with(List.of(), List.of(paper), List.of()), plan().with(List.of(), List.of(read), List.of())).none(),
                "20 is 20.00");
    }

    @Test
    void addedTakenOutAndChangedFieldByField() {
        Comparison found = Comparison.of(plan(M1, M2), plan(module("M1", 32, "TK-02", "TK-09"), M3));
        assertEquals(List.of(
                new Comparison.Part(Comparison.PartChange.CHANGED, "M1", text("M1"), List.of(new Comparison.Field(Comparison.Trait.HOURS, 24, 32),
                        new Comparison.Field(Comparison.Trait.COMPETENCIES, List.of("TK-01"), List.of("TK-09"))), List.of()),
                new Comparison.Part(Comparison.PartChange.ADDED, "M3", text("M3"), List.of(), List.of()),
                new Comparison.Part(Comparison.PartChange.REMOVED, "M2", text("M2"), List.of(), List.of())), found.modules());
    }

    @Test
    void onlyWhatWasMovedCountsAsMoved() {
        assertEquals(List.of("M1"), Comparison.of(plan(M1, M2, M3), plan(M2, M3, M1)).modules().stream().map(Comparison.Part::code).toList());
        assertTrue(Comparison.of(plan(M1, M2, M3), plan(M1, M3)).modules().stream().allMatch(part -> part.kind() == Comparison.PartChange.REMOVED),
                "what follows one that is gone has not moved");
        assertTrue(Comparison.of(plan(M1, M3), plan(M1, M2, M3)).modules().stream().allMatch(part -> part.kind() == Comparison.PartChange.ADDED));
    }

    @Test
    void criteriaStandWithTheirTest() {
        CriterionPlan loose = new CriterionPlan("C1", text("C1"), false, false, List.of("PR-01"));
        Comparison found = Comparison.of(tests(new PracticalTestPlan("P1", text("P1"), 30, List.of(C1, C2))),
                tests(new PracticalTestPlan("P1", text("P1"), 30, List.of(loose)), new PracticalTestPlan("P2", text("P2"), 20, List.of(C2))));
        Comparison.Part changed = found.tests().get(0);
        assertEquals(List.of(Comparison.PartChange.CHANGED, "P1", List.of()), List.of(changed.kind(), changed.code(), changed.fields()));
        assertEquals(List.of("CHANGED C1 [Field[what=CRITICAL, before=true, after=false]]", "REMOVED C2 []"),
                changed.criteria().stream().map(part -> part.kind() + " " + part.code() + " " + part.fields()).toList());
        assertEquals(List.of("ADDED C2"), found.tests().get(1).criteria().stream().map(part -> part.kind() + " " + part.code()).toList());
    }

    @Test
    void titleEditionAndPassMark() {
        CurriculumPlan other = new CurriculumPlan(null, "EOD1", 2, "1", CurriculumState.DRAFT, null, "BREVET-EOD 2027", text("Autre"),
                new BigDecimal("13"), new BigDecimal("20.0"), new BigDecimal("0.25"), List.of(), List.of(), List.of());
        assertEquals(List.of(Comparison.Trait.TITLE, Comparison.Trait.EDITION, Comparison.Trait.PASS_MARK),
                Comparison.of(plan(), other).head().stream().map(Comparison.Field::what).toList());
    }

    private static CurriculumPlan plan(ModulePlan... modules) {
        return new CurriculumPlan(null, "EOD1", 1, "1", CurriculumState.APPROVED, null, "BREVET-EOD 2026", text("Titre"), new BigDecimal("12"),
                new BigDecimal("20"), new BigDecimal("0.25"), List.of(modules), List.of(), List.of());
    }

    private static CurriculumPlan tests(PracticalTestPlan... tests) {
        return plan().with(List.of(), List.of(), List.of(tests));
    }

    private static ModulePlan module(String code, int hours, String... competencies) {
        return new ModulePlan(code, text(code), hours, List.of(competencies));
    }

    private static BilingualText text(String word) {
        return new BilingualText(word, word + " EN");
    }
}
