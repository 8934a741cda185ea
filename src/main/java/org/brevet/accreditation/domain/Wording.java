package org.brevet.accreditation.domain;

import java.util.ArrayList;
import java.util.List;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.Ground;
import org.brevet.shared.Reason;

/** How reasons and decisions must be worded: long enough to say something (R4), with ground and rule where R56 asks for them. */
public final class Wording {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_RULE = 300;

    private Wording() {
    }

    /** @param refusal key of the sentence that asks for it */
    public static List<Reason> faults(String text, String refusal) {
        int length = text == null ? 0 : text.strip().length();
        return length < SHORTEST_REASON ? List.of(Reason.of(refusal)) : tooLong(length, LONGEST_REASON);
    }

    /** R56, for any kind of decision. @param explained whether the kind of decision, or its departing from what was recommended, asks for words */
    static List<Reason> faults(DecisionKind kind, Ground ground, String explanation, String explained, String citedRule) {
        List<Reason> faults = new ArrayList<>();
        if (!Ground.of(kind).isEmpty() && (ground == null || !ground.carries(kind))) {
            faults.add(Reason.of("R56.ground"));
        }
        faults.addAll(explained.isEmpty() ? tooLong(explanation.length(), LONGEST_REASON) : faults(explanation, explained));
        if (kind.citesRule() && citedRule.isEmpty()) {
            faults.add(Reason.of("R56.rule"));
        }
        faults.addAll(tooLong(citedRule.length(), LONGEST_RULE));
        return faults;
    }

    /** R56, for a decision on a certificate that exists. */
    public static List<Reason> faults(DecisionKind kind, Ground ground, String explanation, String citedRule) {
        return faults(kind, ground, explanation, "R56.text", citedRule);
    }

    static List<Reason> tooLong(int length, int most) {
        return length > most ? List.of(Reason.of("R4.tooLong", most)) : List.of();
    }
}
