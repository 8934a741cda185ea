package org.brevet.curriculum.application;

import java.io.Serializable;
import java.util.List;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumPlan;

/** A curriculum version with its matrix (competency × taught, assessed) and the names of who drafted and approved it ("" while nobody did), and its life. */
public record CurriculumDetail(CurriculumRow row, CurriculumPlan plan, List<Coverage.Row> coverage, String drafter, String approver,
        List<LifeStep> life) implements Serializable {

    /** Why and by whom it came back last; null while it never did, or has been submitted again since. */
    public LifeStep sentBack() {
        return row.sentBackReason() == null ? null : LifeStep.lastSentBack(life);
    }

    /** How many competencies are not taught or not assessed as they should be. */
    public long gaps() {
        return coverage.stream().filter(one -> !one.gaps().isEmpty()).count();
    }

    /** How many of these bar the approval. */
    public long bars() {
        return coverage.stream().filter(Coverage.Row::bars).count();
    }
}
