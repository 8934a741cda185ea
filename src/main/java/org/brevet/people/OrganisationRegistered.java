package org.brevet.people;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** An organisation was entered. */
public record OrganisationRegistered(String subject, UUID organisation, OrganisationKind kind) implements DomainEvent {
}
