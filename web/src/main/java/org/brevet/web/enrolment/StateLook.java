package org.brevet.web.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionState;

/** How a state looks beside its word: the classes of {@code .status}. */
@Named("stateLook")
@ApplicationScoped
public class StateLook {

    public String session(SessionState state) {
        return switch (state) {
            case DRAFT -> "";
            case ANNOUNCED, OPEN, ASSESSMENT -> "info";
            case RUNNING -> "ok";
            case INTERRUPTED -> "warn";
            case CLOSED, ARCHIVED, CANCELLED -> "ended";
        };
    }

    public String enrolment(EnrolmentState state) {
        return switch (state) {
            case PROPOSED -> "";
            case ELIGIBLE, OFFERED -> "info";
            case ENROLLED, ACTIVE, PASSED -> "ok";
            case INELIGIBLE -> "warn";
            case FAILED -> "stop";
            case WITHDRAWN -> "ended";
        };
    }
}
