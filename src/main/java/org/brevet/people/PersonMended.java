package org.brevet.people;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** A person's identity document or fitness was entered or changed; {@code what} names it, health details do not appear. */
public record PersonMended(String subject, UUID person, String what, String before, String after) implements DomainEvent {
}
