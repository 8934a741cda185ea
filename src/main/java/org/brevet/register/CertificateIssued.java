package org.brevet.register;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** A certificate was issued; its documents follow after commit. */
public record CertificateIssued(String subject, UUID person, String decision, String contentDigest) implements DomainEvent {
}
