package org.brevet.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import org.brevet.assessment.CompetencyStatus;
import org.brevet.assessment.CriterionResult;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.shared.BilingualText;

/**
 * What a published result says of one competency. A criterion tells by its outcome; a paper counts as fulfilled when theory as a whole is
 * passed (papers make up for one another above their floors), else when its own mark reaches the pass mark. One "not yet" is enough for
 * not yet; acquired needs everything that assesses the competency.
 */
public record CompetencyProgress(CompetencyStatus status, List<Evidence> evidence) {

    /** Where the competency was assessed: a paper ("T1") or a criterion ("P1.C2"), and what it told. */
    public record Evidence(String code, BilingualText title, CompetencyStatus status) {
    }

    public static CompetencyProgress of(String competency, EnrolmentResult result) {
        List<Evidence> evidence = new ArrayList<>();
        result.papers().stream().filter(paper -> paper.competencies().contains(competency))
                .forEach(paper -> evidence.add(new Evidence(paper.code(), paper.title(), status(paper, result))));
        for (EnrolmentResult.Test test : result.tests()) {
            test.criteria().stream().filter(criterion -> criterion.competencies().contains(competency))
                    .forEach(criterion -> evidence.add(new Evidence(test.code() + "." + criterion.code(), criterion.title(),
                            status(criterion, test.stopped()))));
        }
        return new CompetencyProgress(whole(evidence), evidence);
    }

    private static CompetencyStatus whole(List<Evidence> evidence) {
        if (evidence.stream().anyMatch(one -> one.status() == CompetencyStatus.NOT_YET)) {
            return CompetencyStatus.NOT_YET;
        }
        boolean all = !evidence.isEmpty() && evidence.stream().allMatch(one -> one.status() == CompetencyStatus.ACQUIRED);
        return all ? CompetencyStatus.ACQUIRED : CompetencyStatus.NOT_ASSESSED;
    }

    private static CompetencyStatus status(EnrolmentResult.Paper paper, EnrolmentResult result) {
        if (paper.mark() == null) {
            return CompetencyStatus.NOT_ASSESSED;
        }
        // The pass mark is given on the scale, the mark on the paper's own maximum
        boolean enough = paper.mark().multiply(result.rules().scale()).compareTo(result.rules().passMark().multiply(paper.max())) >= 0;
        return result.theoryPassed() || enough ? CompetencyStatus.ACQUIRED : CompetencyStatus.NOT_YET;
    }

    private static CompetencyStatus status(EnrolmentResult.Criterion criterion, EnrolmentResult.Stop stop) {
        if (stop != null && criterion.code().equals(stop.criterion())) {
            return CompetencyStatus.NOT_YET;
        }
        if (criterion.result() == null || criterion.result() == CriterionResult.NOT_OBSERVED) {
            return CompetencyStatus.NOT_ASSESSED;
        }
        return criterion.result() == CriterionResult.COMPETENT ? CompetencyStatus.ACQUIRED : CompetencyStatus.NOT_YET;
    }
}
