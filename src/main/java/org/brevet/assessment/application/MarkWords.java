package org.brevet.assessment.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brevet.assessment.CriterionResult;
import org.brevet.shared.NameKey;

/** How people write the outcome of a criterion in a sheet, in either language. */
final class MarkWords {

    private static final Map<String, CriterionResult> WORDS = new HashMap<>();

    static {
        words(CriterionResult.COMPETENT, "COMPETENT", "compétent", "compétente", "acquis", "acquise", "A", "C", "oui", "yes");
        words(CriterionResult.NOT_YET, "NOT_YET", "non encore acquis", "pas encore acquis", "pas encore compétent", "pas encore compétente", "non acquis",
                "not yet competent", "not yet", "N", "non", "no");
        words(CriterionResult.NOT_OBSERVED, "NOT_OBSERVED", "non observé", "pas observé", "not observed", "O");
    }

    private MarkWords() {
    }

    static Optional<CriterionResult> read(String typed) {
        return Optional.ofNullable(WORDS.get(NameKey.of(typed)));
    }

    private static void words(CriterionResult result, String... words) {
        for (String word : words) {
            WORDS.put(NameKey.of(word), result);
        }
    }
}
