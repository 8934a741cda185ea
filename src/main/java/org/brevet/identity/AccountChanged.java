package org.brevet.identity;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** An account was made inactive or active again, or has another name. */
public record AccountChanged(String subject, UUID account, What what, String before, String after, String reason) implements DomainEvent {

    /** What changed. */
    public enum What {
        DEACTIVATED, REACTIVATED, USERNAME, NAME
    }
}
