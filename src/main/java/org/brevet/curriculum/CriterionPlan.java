package org.brevet.curriculum;

import java.io.Serializable;
import java.util.List;
import org.brevet.shared.BilingualText;

/** One line of a practical test. {@code critical}: a safety breach here stops the test (R34); {@code timed}: the limit applies to it (R35). */
public record CriterionPlan(String code, BilingualText title, boolean critical, boolean timed, List<String> competencies)
        implements Serializable {
}
