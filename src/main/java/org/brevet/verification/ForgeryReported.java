package org.brevet.verification;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** Somebody reported a paper that is not genuine. {@code subject}: where it was found. */
public record ForgeryReported(String subject, UUID report) implements DomainEvent {
}
