package org.brevet.assessment;

import java.util.Map;
import org.brevet.shared.DomainEvent;

/** The results of a session were published and frozen (R43); digest of each by enrolment. {@code subject} is the session's code. */
public record ResultsPublished(String subject, int published, int passed, Map<String, String> digests) implements DomainEvent {
}
