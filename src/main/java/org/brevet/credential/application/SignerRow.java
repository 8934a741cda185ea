package org.brevet.credential.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.SignerState;

/**
 * One signer for a page. Days are those of Kinshasa, the last one whole; {@code withdrawnAt} is null and {@code reason} "" unless it is withdrawn.
 *
 * @param endsSoon it signs, its last day is less than six months away, and no other is listed to follow it
 */
public record SignerRow(String id, KeyPurpose purpose, LocalDate firstDay, LocalDate lastDay, SignerState state, boolean endsSoon, Instant withdrawnAt,
        String reason) implements Serializable {
}
