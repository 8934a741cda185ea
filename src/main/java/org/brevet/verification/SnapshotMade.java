package org.brevet.verification;

import java.time.Instant;
import org.brevet.shared.DomainEvent;

/** A status snapshot was signed: by order of a person, or by the clock. Subject: its serial number. */
public record SnapshotMade(String subject, Instant asOf, Instant useUntil, int certificates, String signer) implements DomainEvent {
}
