package org.brevet.assessment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** States of an attempt and where each may go next (docs/domain/workflow.md section 3; what resits and disputes add comes with them). */
public enum AttemptState {
    SCHEDULED, IN_PROGRESS, STOPPED_SAFETY, MARKED, RETURNED, MODERATED, PUBLISHED;

    private static final Map<AttemptState, Set<AttemptState>> NEXT = Map.of(SCHEDULED, EnumSet.of(IN_PROGRESS),
            IN_PROGRESS, EnumSet.of(MARKED, STOPPED_SAFETY), STOPPED_SAFETY, EnumSet.of(MARKED), MARKED, EnumSet.of(MODERATED, RETURNED),
            RETURNED, EnumSet.of(MARKED), MODERATED, EnumSet.of(PUBLISHED));

    public Set<AttemptState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** Whether its cells may be changed: not once it is handed in, unless it came back. */
    public boolean open() {
        return this == SCHEDULED || this == IN_PROGRESS || this == RETURNED;
    }

    /** Whether an assessor can hand it in. */
    public boolean canBeHandedIn() {
        return next().contains(MARKED);
    }
}
