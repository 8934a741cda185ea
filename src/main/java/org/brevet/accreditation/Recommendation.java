package org.brevet.accreditation;

/** What the officer who examined a dossier proposes (R54). */
public enum Recommendation {
    GRANT, GRANT_WITH_CONDITIONS, REFUSE
}
