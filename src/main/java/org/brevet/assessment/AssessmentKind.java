package org.brevet.assessment;

/** The two kinds of assessment: a paper with a mark, a test observed by criterion. */
public enum AssessmentKind {
    THEORY, PRACTICAL
}
