package org.brevet.identity;

import org.brevet.shared.DomainEvent;

/** Somebody signed in, or failed to: then {@code outcome} says whether by a wrong password or by too many tries. */
public record SignIn(String subject, Outcome outcome, String address) implements DomainEvent {

    public enum Outcome {
        DONE,
        /** the password fitted, the second factor is still to come */
        PASSWORD,
        WRONG, LIMITED
    }
}
