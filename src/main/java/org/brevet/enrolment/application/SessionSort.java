package org.brevet.enrolment.application;

/** By what sessions are sorted. */
public enum SessionSort {
    CODE, STATE, CURRICULUM, PLACE, DAYS, PROVIDER
}
