package org.brevet.credential;

import org.brevet.shared.DomainEvent;

/** A certificate's document was made, signed, compared with the register and stored. */
public record DocumentMade(String subject, String digest, String signer) implements DomainEvent {
}
