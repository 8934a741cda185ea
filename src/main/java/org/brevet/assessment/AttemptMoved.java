package org.brevet.assessment;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** An attempt was handed in, agreed to or returned; {@code reason} is "" where none is asked. {@code subject} is the session's code. */
public record AttemptMoved(String subject, UUID enrolment, String assessment, AttemptState before, AttemptState after, String reason)
        implements DomainEvent {
}
