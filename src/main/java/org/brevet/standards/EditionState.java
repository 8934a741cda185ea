package org.brevet.standards;

/** DRAFT→ADOPTED (frozen)→CLOSED (for new curricula). */
public enum EditionState {
    DRAFT, ADOPTED, CLOSED
}
