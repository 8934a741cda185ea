package org.brevet.enrolment.application;

/** By what candidates are sorted. {@code NUMBER}: in the order of the nominations. */
public enum CandidateSort {
    NUMBER, NAME, ORGANISATION, STATE
}
