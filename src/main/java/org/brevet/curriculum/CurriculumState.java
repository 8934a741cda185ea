package org.brevet.curriculum;

/** DRAFT→IN_REVIEW→APPROVED (frozen)→RETIRED; IN_REVIEW→DRAFT sent back with reasons. */
public enum CurriculumState {
    DRAFT, IN_REVIEW, APPROVED, RETIRED
}
