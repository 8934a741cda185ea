package org.brevet.accreditation;

/** What is done to a dossier, and the state that follows from it. */
public enum DossierAction {
    PREPARED(DossierState.DRAFT), SUBMITTED(DossierState.SUBMITTED), RETRACTED(DossierState.RETRACTED), TAKEN(DossierState.UNDER_REVIEW),
    RECOMMENDED(DossierState.RECOMMENDED), SENT_BACK(DossierState.UNDER_REVIEW), RETURNED(DossierState.RETURNED),
    TAKEN_UP_AGAIN(DossierState.DRAFT), DECIDED(DossierState.DECIDED);

    private final DossierState after;

    DossierAction(DossierState after) {
        this.after = after;
    }

    public DossierState after() {
        return after;
    }
}
