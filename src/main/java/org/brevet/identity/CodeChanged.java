package org.brevet.identity;

import java.time.Instant;
import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** A one-time code was asked for, issued or refused. Never the code itself. {@code until} is null unless issued. */
public record CodeChanged(String subject, UUID account, What what, Instant until, String reason) implements DomainEvent {

    /** What was done. */
    public enum What {
        REQUESTED, ISSUED, DECLINED
    }
}
