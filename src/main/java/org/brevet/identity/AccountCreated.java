package org.brevet.identity;

import java.util.List;
import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** An account was made, with these roles. */
public record AccountCreated(String subject, UUID account, UUID person, List<String> roles) implements DomainEvent {
}
