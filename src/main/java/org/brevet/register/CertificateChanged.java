package org.brevet.register;

import org.brevet.shared.DomainEvent;

/** A certificate was suspended, lifted, withdrawn, surrendered or replaced. */
public record CertificateChanged(String subject, LifeEventKind kind, String ground, String decision) implements DomainEvent {
}
