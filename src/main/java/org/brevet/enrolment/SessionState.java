package org.brevet.enrolment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** States of a course session and where each may go next (docs/domain/workflow.md section 3). */
public enum SessionState {
    DRAFT, ANNOUNCED, OPEN, RUNNING, ASSESSMENT, CLOSED, ARCHIVED, INTERRUPTED, CANCELLED;

    // Interruption, cancelling and archiving come with the rules that govern them (R13)
    private static final Map<SessionState, Set<SessionState>> NEXT = Map.of(DRAFT, EnumSet.of(ANNOUNCED), ANNOUNCED, EnumSet.of(OPEN, DRAFT),
            OPEN, EnumSet.of(RUNNING), RUNNING, EnumSet.of(ASSESSMENT), ASSESSMENT, EnumSet.of(CLOSED));

    public Set<SessionState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** Whether the course has not begun: from then on its staff list tells who had a hand in it (R53). */
    public boolean beforeCourse() {
        return this == DRAFT || this == ANNOUNCED || this == OPEN;
    }

    /** Whether marks may be entered. */
    public boolean marking() {
        return this == RUNNING || this == ASSESSMENT;
    }
}
