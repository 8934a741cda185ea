package org.brevet.credential;

import org.brevet.shared.DomainEvent;

/** A certificate's document is not let out; the number stays. */
public record DocumentWithheld(String subject, DocumentTrouble trouble, String detail) implements DomainEvent {
}
