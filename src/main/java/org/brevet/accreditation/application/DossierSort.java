package org.brevet.accreditation.application;

/** By what dossiers are sorted. {@code WAITING}: those that lie before the authority first, the longest waiting at the top. */
public enum DossierSort {
    WAITING, NUMBER, CANDIDATE, STATE, RECOMMENDATION, SESSION, PROVIDER
}
