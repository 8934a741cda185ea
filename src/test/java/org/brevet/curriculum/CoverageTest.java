package org.brevet.curriculum;

import static org.brevet.curriculum.Coverage.Gap.NOT_TAUGHT;
import static org.brevet.curriculum.Coverage.Gap.NO_CRITERION;
import static org.brevet.curriculum.Coverage.Gap.NO_PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.brevet.shared.BilingualText;
import org.brevet.standards.CompetencyKind;
import org.brevet.standards.application.CompetencyRow;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final BilingualText TEXT = new BilingualText("fr", "en");

    @Test
    void saysWhereACompetencyIsTaughtAndAssessed() {
        Coverage.Row row = coverage(CompetencyKind.BOTH, true, List.of("A"), List.of("A"), List.of("A"));
        assertEquals(List.of("M1"), row.modules());
        assertEquals(List.of("T1"), row.papers());
        assertEquals(List.of("P1.C1"), row.criteria());
        assertEquals(Set.of(), row.gaps());
    }

    @Test
    void theoryNeedsAPaperAlone() {
        assertEquals(Set.of(), coverage(CompetencyKind.THEORY, true, List.of("A"), List.of("A"), List.of()).gaps());
        assertEquals(Set.of(NO_PAPER), coverage(CompetencyKind.THEORY, true, List.of("A"), List.of(), List.of("A")).gaps());
    }

    @Test
    void practiceNeedsACriterionAlone() {
        assertEquals(Set.of(), coverage(CompetencyKind.PRACTICAL, true, List.of("A"), List.of(), List.of("A")).gaps());
        assertEquals(Set.of(NO_CRITERION), coverage(CompetencyKind.PRACTICAL, true, List.of("A"), List.of("A"), List.of()).gaps());
    }

    @Test
    void bothNeedsAPassInEach() {
        assertEquals(Set.of(NO_CRITERION), coverage(CompetencyKind.BOTH, true, List.of("A"), List.of("A"), List.of()).gaps());
        assertEquals(Set.of(NO_PAPER), coverage(CompetencyKind.BOTH, true, List.of("A"), List.of(), List.of("A")).gaps());
    }

    @Test
    void aGapBarsApprovalOnlyWhereTheCompetencyIsCritical() {
        Coverage.Row critical = coverage(CompetencyKind.THEORY, true, List.of(), List.of("A"), List.of());
        assertEquals(Set.of(NOT_TAUGHT), critical.gaps());
        assertTrue(critical.bars());
        assertFalse(coverage(CompetencyKind.THEORY, false, List.of(), List.of("A"), List.of()).bars());
    }

    @Test
    void otherLevelsAreLeftOut() {
        assertEquals(0, Coverage.of(plan(List.of("A"), List.of("A"), List.of("A")), List.of(competency("2", CompetencyKind.BOTH, true))).size());
    }

    private static Coverage.Row coverage(CompetencyKind kind, boolean critical, List<String> taught, List<String> onPaper, List<String> observed) {
        return Coverage.of(plan(taught, onPaper, observed), List.of(competency("1", kind, critical))).get(0);
    }

    private static CompetencyRow competency(String level, CompetencyKind kind, boolean critical) {
        return new CompetencyRow(null, "A", level, "TK", TEXT, TEXT, kind, critical, "M1", "", "");
    }

    private static CurriculumPlan plan(List<String> taught, List<String> onPaper, List<String> observed) {
        return new CurriculumPlan(null, "EOD1", 1, "1", CurriculumState.DRAFT, null, "", TEXT, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE,
                List.of(new ModulePlan("M1", TEXT, 8, taught)),
                List.of(new TheoryPaperPlan("T1", TEXT, new BigDecimal("20"), new BigDecimal("8"), BigDecimal.ONE, onPaper)),
                List.of(new PracticalTestPlan("P1", TEXT, 30, List.of(new CriterionPlan("C1", TEXT, true, false, observed)))));
    }
}
