package org.brevet.standards;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** An edition was adopted: frozen from now on. */
public record EditionAdopted(String subject, UUID edition) implements DomainEvent {
}
