package org.brevet.accreditation.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.brevet.accreditation.ConditionOrder;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.Ground;
import org.brevet.accreditation.Recommendation;
import org.brevet.people.Fitness;
import org.brevet.register.ConditionCode;
import org.brevet.shared.Reason;

/**
 * A decision on a dossier as the decider words it. {@code ground} is null but for a refusal: the conditions are the ground of a grant with
 * conditions (R56). {@code scope}: codes of munition types; {@code otherItems} names those that have no code.
 */
public record DecisionOrder(DecisionKind kind, Ground ground, String explanation, String citedRule, List<String> scope, String otherItems,
        List<ConditionOrder> conditions) {

    /** The munition type that stands for what has no code of its own: it needs a name on the paper. */
    public static final String OTHER = "OTH";
    private static final int LONGEST_VALUE = 120;
    private static final int MOST_CONDITIONS = 5;
    private static final BigDecimal MOST_KILOGRAMS = new BigDecimal("10000");

    public DecisionOrder {
        explanation = stripped(explanation);
        citedRule = stripped(citedRule);
        otherItems = stripped(otherItems);
        scope = kind != null && kind.grants() && scope != null ? List.copyOf(scope) : List.of();
        conditions = kind == DecisionKind.GRANT_WITH_CONDITIONS && conditions != null ? List.copyOf(conditions) : List.of();
        ground = kind == DecisionKind.REFUSE ? ground : null;
    }

    /** All that is wrong with it: R54, R55, R56, R61, R62. */
    public List<Reason> faults(Recommendation recommended, Fitness fitness) {
        if (kind == null || !kind.answersDossier()) {
            return List.of(Reason.of("R55.choose"));
        }
        List<Reason> faults = new ArrayList<>(wording(recommended));
        if (kind.grants()) {
            faults.addAll(scopeFaults());
            if (fitness == Fitness.FIT_WITH_RESTRICTION && conditions.stream().noneMatch(one -> one.code() == ConditionCode.MEDICAL_RESTRICTION)) {
                faults.add(Reason.of("R62.restriction"));
            }
        }
        if (kind == DecisionKind.GRANT_WITH_CONDITIONS) {
            faults.addAll(conditionFaults());
        }
        return faults;
    }

    /** R54: who departs from the recommendation says why; R56: so does whoever refuses or sets conditions. */
    private List<Reason> wording(Recommendation recommended) {
        String explained = kind.departsFrom(recommended) ? "R54.departing" : kind.citesRule() ? "R56.text" : "";
        return Wording.faults(kind, ground, explanation, explained, citedRule);
    }

    private List<Reason> scopeFaults() {
        List<Reason> faults = new ArrayList<>();
        if (scope.isEmpty()) {
            faults.add(Reason.of("R61.scope"));
        }
        if (scope.contains(OTHER) == otherItems.isEmpty()) {
            faults.add(Reason.of("R61.other"));
        }
        faults.addAll(Wording.tooLong(otherItems.length(), LONGEST_VALUE));
        return faults;
    }

    private List<Reason> conditionFaults() {
        List<Reason> faults = new ArrayList<>();
        if (conditions.isEmpty()) {
            faults.add(Reason.of("R62.condition"));
        }
        if (conditions.size() > MOST_CONDITIONS) {
            faults.add(Reason.of("R62.many", MOST_CONDITIONS));
        }
        for (ConditionOrder condition : conditions) {
            boolean inWords = ConditionOrder.inWords(condition.code());
            if (condition.code().needsValue() && (condition.fr().isEmpty() || inWords && condition.en().isEmpty())) {
                faults.add(Reason.of(inWords ? "R62.bothLanguages" : "R62.value", condition.code()));
            } else if (condition.code() == ConditionCode.MAX_NEQ && kilograms(condition) == null) {
                faults.add(Reason.of("R62.kilograms"));
            }
            faults.addAll(Wording.tooLong(Math.max(condition.fr().length(), condition.en().length()), LONGEST_VALUE));
        }
        return faults;
    }

    /** Comma or point; null if it is no possible mass. */
    public static BigDecimal kilograms(ConditionOrder condition) {
        String typed = condition.fr().replace(',', '.');
        if (!typed.matches("\\d{1,5}(\\.\\d{1,3})?")) {
            return null;
        }
        BigDecimal mass = new BigDecimal(typed);
        return mass.signum() > 0 && mass.compareTo(MOST_KILOGRAMS) <= 0 ? mass : null;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
