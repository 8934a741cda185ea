package org.brevet.assessment.domain;

import java.util.List;
import java.util.stream.Stream;
import org.brevet.shared.Reason;

/** Passed, or not and why: all reasons, never only the first. */
public record Verdict(List<Reason> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    public boolean passed() {
        return reasons.isEmpty();
    }

    /** Passed only if both are. */
    public Verdict and(Verdict other) {
        return new Verdict(Stream.concat(reasons.stream(), other.reasons.stream()).toList());
    }
}
