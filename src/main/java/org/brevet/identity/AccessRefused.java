package org.brevet.identity;

import org.brevet.shared.DomainEvent;

/** R1: somebody called a use case without the role for this object. */
public record AccessRefused(String subject, String useCase) implements DomainEvent {
}
