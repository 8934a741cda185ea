package org.brevet.enrolment.application;

import org.brevet.enrolment.SessionState;

/** Which sessions a list shows: null and "" ask for all; {@code words}: part of a code, or words of place and province. */
public record SessionFilter(SessionState state, String qualification, String words) {

    public static final SessionFilter ALL = new SessionFilter(null, "", "");
}
