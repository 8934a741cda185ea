package org.brevet.verification.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A report as it was sent: a stranger's words. */
public record ForgeryRow(UUID id, Instant receivedAt, Instant foundAt, String place, String note, String code) implements Serializable {
}
