package org.brevet.standards;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** An edition was imported from a sheet; {@code fileDigest} is the sheet's SHA-256. */
public record EditionImported(String subject, UUID edition, int competencies, String fileDigest) implements DomainEvent {
}
