package org.brevet.enrolment.application;

import java.io.Serializable;
import org.brevet.enrolment.SessionState;

/** Which sessions a list shows: null and "" ask for all; {@code words}: part of a code, or words of place and province. */
public record SessionFilter(SessionState state, String qualification, String words) implements Serializable {

    public static final SessionFilter ALL = new SessionFilter(null, "", "");
}
