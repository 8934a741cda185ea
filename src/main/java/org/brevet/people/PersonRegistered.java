package org.brevet.people;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** A person was entered. */
public record PersonRegistered(String subject, UUID person, UUID organisation) implements DomainEvent {
}
