package org.brevet.enrolment;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.brevet.shared.Reason;

/** Every rule of access with its outcome: what is shown is the whole table, not the first "no". */
public record Eligibility(List<Check> checks) implements Serializable {

    /** One rule: met when it has no reasons. A rule may fail for more than one. */
    public record Check(String rule, List<Reason> reasons) implements Serializable {

        public boolean met() {
            return reasons.isEmpty();
        }
    }

    /** The same with one more reason under a rule. */
    public Eligibility with(Reason reason) {
        return new Eligibility(checks.stream().map(check -> check.rule().equals(reason.rule())
                ? new Check(check.rule(), Stream.concat(check.reasons().stream(), Stream.of(reason)).toList()) : check).toList());
    }

    public boolean eligible() {
        return checks.stream().allMatch(Check::met);
    }

    /** All reasons of all rules that are not met, in the order of the rules. */
    public List<Reason> reasons() {
        return checks.stream().flatMap(check -> check.reasons().stream()).toList();
    }
}
