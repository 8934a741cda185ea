package org.brevet.curriculum.application;

import java.io.Serializable;
import java.util.List;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.shared.SheetFault;

/** What an import would make: the plan as far as it could be read, its coverage, and every fault. */
public record CurriculumPreview(CurriculumPlan plan, List<Coverage.Row> coverage, List<SheetFault> faults, String digest)
        implements Serializable {

    public boolean good() {
        return faults.isEmpty();
    }

    /** How many competencies are not taught or not assessed as they should be: a warning here, a bar at approval where critical. */
    public long gaps() {
        return coverage.stream().filter(row -> !row.gaps().isEmpty()).count();
    }

    /** How many of these would bar the approval. */
    public long bars() {
        return coverage.stream().filter(Coverage.Row::bars).count();
    }
}
