package org.brevet.curriculum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevet.shared.BilingualText;

/** A curriculum version whole: what is taught, how it is assessed. {@code version} is null while it is only previewed. */
public record CurriculumPlan(UUID version, String qualification, int number, String level, CurriculumState state, UUID edition,
        String editionLabel, BilingualText title, BigDecimal passMark, BigDecimal scale, BigDecimal step, List<ModulePlan> modules,
        List<TheoryPaperPlan> papers, List<PracticalTestPlan> tests) implements Serializable {

    /** The same version with this content. */
    public CurriculumPlan with(List<ModulePlan> modules, List<TheoryPaperPlan> papers, List<PracticalTestPlan> tests) {
        return new CurriculumPlan(version, qualification, number, level, state, edition, editionLabel, title, passMark, scale, step, modules, papers,
                tests);
    }

    public int hours() {
        return modules.stream().mapToInt(ModulePlan::hours).sum();
    }

    public Optional<TheoryPaperPlan> paper(String code) {
        return papers.stream().filter(paper -> paper.code().equals(code)).findFirst();
    }

    public Optional<PracticalTestPlan> test(String code) {
        return tests.stream().filter(test -> test.code().equals(code)).findFirst();
    }
}
