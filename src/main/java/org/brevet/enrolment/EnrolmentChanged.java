package org.brevet.enrolment;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** An enrolment went from one state to another; {@code reason} is "" where none is asked. */
public record EnrolmentChanged(String subject, UUID enrolment, EnrolmentState before, EnrolmentState after, String reason) implements DomainEvent {
}
