package org.brevet.people;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/**
 * A person's identity document, birth date or fitness was entered or changed; {@code what} names it. Of health, no more than fit or not and
 * the days.
 */
public record PersonMended(String subject, UUID person, String what, String before, String after) implements DomainEvent {
}
