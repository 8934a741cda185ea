package org.brevet.enrolment;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** Something that is kept of an enrolment was changed (R4); {@code what} names it. */
public record EnrolmentMended(String subject, UUID enrolment, String what, String before, String after) implements DomainEvent {
}
