package org.brevet.enrolment;

/** States of an enrolment (docs/domain/workflow.md section 3). */
public enum EnrolmentState {
    PROPOSED, ELIGIBLE, INELIGIBLE, OFFERED, ENROLLED, ACTIVE, PASSED, FAILED, WITHDRAWN;

    /** Holds one of the session's places. */
    public boolean holdsPlace() {
        return this == OFFERED || this == ENROLLED || this == ACTIVE || this == PASSED || this == FAILED;
    }

    /** Follows the course, or has. */
    public boolean takesPart() {
        return this == ACTIVE || this == PASSED || this == FAILED;
    }
}
