package org.brevet.curriculum;

import java.util.ArrayList;
import java.util.List;
import org.brevet.shared.Reason;

/** What a version must hold before it is worth examining: the same as the four sheets. Gaps of the coverage are another matter. */
public final class Completeness {

    private Completeness() {
    }

    /** Every reason why the plan cannot be submitted: curriculum.noModules, .noPapers, .noTests, .noCriteria, .namesNoCompetency. */
    public static List<Reason> lacks(CurriculumPlan plan) {
        List<Reason> lacks = new ArrayList<>();
        if (plan.modules().isEmpty()) {
            lacks.add(Reason.of("curriculum.noModules"));
        }
        if (plan.papers().isEmpty()) {
            lacks.add(Reason.of("curriculum.noPapers"));
        }
        if (plan.tests().isEmpty()) {
            lacks.add(Reason.of("curriculum.noTests"));
        }
        plan.tests().stream().filter(test -> test.criteria().isEmpty()).forEach(test -> lacks.add(Reason.of("curriculum.noCriteria", test.code())));
        plan.modules().stream().filter(one -> one.competencies().isEmpty()).forEach(one -> lacks.add(namesNone(one.code())));
        plan.papers().stream().filter(one -> one.competencies().isEmpty()).forEach(one -> lacks.add(namesNone(one.code())));
        plan.tests().forEach(test -> test.criteria().stream().filter(one -> one.competencies().isEmpty())
                .forEach(one -> lacks.add(namesNone(test.code() + "." + one.code()))));
        return lacks;
    }

    private static Reason namesNone(String code) {
        return Reason.of("curriculum.namesNoCompetency", code);
    }
}
