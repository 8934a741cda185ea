package org.brevet.identity;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** A code of the second factor was refused: a wrong one, one that was used already, or one too many. */
public record FactorRefused(String subject, UUID account, FactorAnswer why, String address) implements DomainEvent {
}
