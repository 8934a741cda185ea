package org.brevet.identity;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** Somebody was signed out, in so many browsers. */
public record SignInsEnded(String subject, UUID account, Why why, int browsers) implements DomainEvent {

    /** Why it ended. */
    public enum Why {
        SIGNED_OUT, ONE_ENDED, EVERYWHERE, PASSWORD_CHANGED, CODE_ISSUED, DEACTIVATED, FACTOR_SET_UP, FACTOR_RESET
    }
}
