package org.brevet.enrolment.application;

import java.io.Serializable;
import org.brevet.enrolment.EnrolmentState;

/** Which candidates of a session a list shows: {@code state} null asks for all; {@code words}: of their names, in any order. */
public record CandidateFilter(EnrolmentState state, String words) implements Serializable {

    public static final CandidateFilter ALL = new CandidateFilter(null, "");
}
