package org.brevet.identity;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/**
 * Something was done about an account's second factor. Never a secret or a code. {@code left}: recovery codes still good; {@code reason} of a reset,
 * else "".
 */
public record FactorChanged(String subject, UUID account, What what, long left, String reason) implements DomainEvent {

    /** RESET by a second person where it takes two, else at once. CONFIRMED_SERIES: several decisions with one code. */
    public enum What {
        SET_UP, REPLACED, GIVEN_UP, CODES_RENEWED, RECOVERY_CODE_USED, RESET_REQUESTED, RESET_DECLINED, RESET, CONFIRMED_SERIES
    }
}
