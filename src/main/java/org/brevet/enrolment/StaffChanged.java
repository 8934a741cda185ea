package org.brevet.enrolment;

import java.util.UUID;
import org.brevet.identity.Role;
import org.brevet.shared.DomainEvent;

/** Somebody was put on the staff list of a session, or taken off it. */
public record StaffChanged(String subject, UUID person, Role role, boolean added) implements DomainEvent {
}
