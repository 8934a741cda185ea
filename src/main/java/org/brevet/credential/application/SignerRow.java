package org.brevet.credential.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.SignerState;

/** One signer for a page. Days are those of Kinshasa, the last one whole; {@code withdrawnAt} is null and {@code reason} "" unless it is withdrawn. */
public record SignerRow(String id, KeyPurpose purpose, LocalDate firstDay, LocalDate lastDay, SignerState state, Instant withdrawnAt, String reason)
        implements Serializable {
}
