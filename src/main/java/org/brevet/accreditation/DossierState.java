package org.brevet.accreditation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** States of a dossier and where each may go next (docs/domain/workflow.md section 3). */
public enum DossierState {
    DRAFT, SUBMITTED, UNDER_REVIEW, RECOMMENDED, DECIDED, RETURNED, RETRACTED;

    // Asking for what is missing (R52) and deferring come with the rules that govern them
    private static final Map<DossierState, Set<DossierState>> NEXT = Map.of(DRAFT, EnumSet.of(SUBMITTED, RETRACTED),
            SUBMITTED, EnumSet.of(UNDER_REVIEW, RETURNED, RETRACTED), UNDER_REVIEW, EnumSet.of(RECOMMENDED, RETURNED),
            RECOMMENDED, EnumSet.of(DECIDED, UNDER_REVIEW, RETURNED), RETURNED, EnumSet.of(DRAFT));

    public Set<DossierState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** Lies before the authority, which owes an answer (R57). */
    public boolean waits() {
        return this == SUBMITTED || this == UNDER_REVIEW || this == RECOMMENDED;
    }

    /** Is the provider's to work on: facts are looked up as they stand now. */
    public boolean inPreparation() {
        return this == DRAFT || this == RETURNED;
    }
}
