package org.brevet.standards.application;

/** By what editions are sorted. */
public enum EditionSort {
    EDITION, STATE, IMPORTED_AT, ADOPTED_AT
}
