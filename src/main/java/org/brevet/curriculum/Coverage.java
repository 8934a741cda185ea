package org.brevet.curriculum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.brevet.standards.CompetencyKind;
import org.brevet.standards.application.CompetencyRow;

/** Where each competency of the level is taught and assessed, and what lacks: the matrix that an approver reads. */
public final class Coverage {

    /** What lacks for one competency. */
    public enum Gap {
        NOT_TAUGHT, NO_PAPER, NO_CRITERION
    }

    /** One competency × modules, papers and criteria ("P1.C2") by code. */
    public record Row(CompetencyRow competency, List<String> modules, List<String> papers, List<String> criteria, Set<Gap> gaps)
            implements Serializable {

        /** A critical competency with a gap bars approval. */
        public boolean bars() {
            return competency.critical() && !gaps.isEmpty();
        }
    }

    private Coverage() {
    }

    /** @param competencies of the edition; those of other levels are left out */
    public static List<Row> of(CurriculumPlan plan, List<CompetencyRow> competencies) {
        return competencies.stream().filter(competency -> competency.level().equals(plan.level())).map(competency -> row(plan, competency)).toList();
    }

    private static Row row(CurriculumPlan plan, CompetencyRow competency) {
        String code = competency.code();
        List<String> modules = plan.modules().stream().filter(module -> module.competencies().contains(code)).map(ModulePlan::code).toList();
        List<String> papers = plan.papers().stream().filter(paper -> paper.competencies().contains(code)).map(TheoryPaperPlan::code).toList();
        List<String> criteria = new ArrayList<>();
        for (PracticalTestPlan test : plan.tests()) {
            test.criteria().stream().filter(criterion -> criterion.competencies().contains(code))
                    .forEach(criterion -> criteria.add(test.code() + "." + criterion.code()));
        }
        return new Row(competency, modules, papers, criteria, gaps(competency.kind(), modules, papers, criteria));
    }

    private static Set<Gap> gaps(CompetencyKind kind, List<String> modules, List<String> papers, List<String> criteria) {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (modules.isEmpty()) {
            gaps.add(Gap.NOT_TAUGHT);
        }
        if (kind.onPaper() && papers.isEmpty()) {
            gaps.add(Gap.NO_PAPER);
        }
        if (kind.observed() && criteria.isEmpty()) {
            gaps.add(Gap.NO_CRITERION);
        }
        return gaps;
    }
}
