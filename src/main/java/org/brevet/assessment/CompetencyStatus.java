package org.brevet.assessment;

/** How a trainee stands in one competency, as far as published results tell. */
public enum CompetencyStatus {
    ACQUIRED, NOT_YET, NOT_ASSESSED
}
