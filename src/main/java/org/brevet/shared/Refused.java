package org.brevet.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** The use case says no and changes nothing. Carries all reasons, never only the first. */
@ApplicationException(rollback = true, inherited = true)
public class Refused extends RuntimeException {

    private final List<Reason> reasons;

    public Refused(List<Reason> reasons) {
        super(reasons.stream().map(Reason::key).collect(Collectors.joining(", ")));
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A refusal names its reasons");
        }
        this.reasons = List.copyOf(reasons);
    }

    public static Refused because(Reason... reasons) {
        return new Refused(List.of(reasons));
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
