package org.brevet.accreditation;

/** Acts of the authority (R55): the first three on a dossier, the others on a certificate that exists. */
public enum DecisionKind {
    GRANT, GRANT_WITH_CONDITIONS, REFUSE, SUSPEND, LIFT, WITHDRAW, SURRENDER;

    public boolean grants() {
        return this == GRANT || this == GRANT_WITH_CONDITIONS;
    }

    /** On a dossier. */
    public boolean answersDossier() {
        return grants() || this == REFUSE;
    }

    /** R56: everything but a plain grant cites the rule or norm; a surrender is the holder's own wish. */
    public boolean citesRule() {
        return this != GRANT && this != SURRENDER;
    }

    /** R54: whether it is something else than what was recommended. */
    public boolean departsFrom(Recommendation recommendation) {
        return !name().equals(recommendation.name());
    }
}
