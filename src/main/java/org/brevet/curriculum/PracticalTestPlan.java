package org.brevet.curriculum;

import java.io.Serializable;
import java.util.List;
import org.brevet.shared.BilingualText;

/** A practical test, observed by criterion within a time limit (R33–R35). */
public record PracticalTestPlan(String code, BilingualText title, int timeLimitMinutes, List<CriterionPlan> criteria) implements Serializable {
}
