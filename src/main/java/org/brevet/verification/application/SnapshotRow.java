package org.brevet.verification.application;

import java.io.Serializable;
import java.time.Instant;

/** One status snapshot without its text. {@code signer}: the key's id in hexadecimal. */
public record SnapshotRow(long serial, Instant asOf, Instant useUntil, int certificates, long lifeEvents, String signer) implements Serializable {
}
