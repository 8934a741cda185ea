package org.brevet.offline;

import java.time.Instant;
import java.util.Optional;

/**
 * What can be said without a network (R76, R77). {@code reason}: where the table of docs/verify.md gives one. {@code code}: what the paper's code
 * holds, only if it is genuine. {@code asOf} and {@code useUntil}: the snapshot's; empty without one. {@code specimen}: of a demonstration, by its
 * code or its keys.
 */
public record OfflineVerdict(Verdict verdict, Optional<OfflineReason> reason, Optional<CertificateCode> code, Optional<Instant> asOf,
        Optional<Instant> useUntil, boolean specimen) {
}
