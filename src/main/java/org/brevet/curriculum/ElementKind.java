package org.brevet.curriculum;

/** What a curriculum is made of. Criteria belong to a practical test. */
public enum ElementKind {
    MODULE, PAPER, TEST, CRITERION
}
