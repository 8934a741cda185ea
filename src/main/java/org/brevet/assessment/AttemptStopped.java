package org.brevet.assessment;

import java.time.Instant;
import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** R34: a practical test was stopped for safety. {@code subject} is the session's code. */
public record AttemptStopped(String subject, UUID enrolment, String assessment, String criterion, Instant at, String ground) implements DomainEvent {
}
