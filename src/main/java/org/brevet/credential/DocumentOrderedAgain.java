package org.brevet.credential;

import org.brevet.shared.DomainEvent;

/** An officer had a withheld document made again. */
public record DocumentOrderedAgain(String subject) implements DomainEvent {
}
