package org.brevet.enrolment;

import org.brevet.shared.DomainEvent;

/** A session was planned or went on to another state; {@code before} is "" when it was planned. */
public record SessionChanged(String subject, String before, String after) implements DomainEvent {
}
