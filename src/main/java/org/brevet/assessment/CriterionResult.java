package org.brevet.assessment;

import java.util.Arrays;
import java.util.Optional;

/** What was seen of one criterion. Not observed is not a failure, but nothing can be published with it (R33). */
public enum CriterionResult {
    COMPETENT, NOT_YET, NOT_OBSERVED;

    public static Optional<CriterionResult> named(String typed) {
        return Arrays.stream(values()).filter(one -> one.name().equals(typed)).findFirst();
    }
}
