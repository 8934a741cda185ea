package org.brevet.curriculum.application;

/** By what curriculum versions are sorted. */
public enum CurriculumSort {
    VERSION, STATE, PROVIDER, EDITION, DRAFTED_AT, APPROVED_AT
}
