package org.brevet.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.brevet.shared.DomainEvent;

/**
 * Something was done about a role of an account. {@code proposer} is the account that proposed it; {@code organisation} is null for national
 * roles, the days where there is none.
 */
public record RoleChanged(String subject, UUID account, UUID grant, What what, Role role, UUID organisation, LocalDate firstDay, LocalDate lastDay,
        UUID proposer, String reason) implements DomainEvent {

    /** GRANTED by one person where one is enough; GRANTED_ALONE: by the only administrator there was; CONFIRMED by a second one. */
    public enum What {
        PROPOSED, CONFIRMED, DECLINED, GRANTED, GRANTED_ALONE, REVOKED
    }
}
