package org.brevet.audit.domain;

import java.time.Instant;
import java.util.UUID;
import org.brevet.shared.Digests;

/** How an event and a link of the chain are digested. Every field is preceded by its length, so that none can flow into the next. */
public final class EventDigest {

    /** Stands before the first link. */
    public static final String BEGINNING = "0".repeat(64);

    private EventDigest() {
    }

    /** @param account null for the system itself */
    public static String of(Instant at, UUID account, String actor, String address, String kind, String subject, String details) {
        return over(at.toString(), account == null ? "" : account.toString(), actor, address, kind, subject, details);
    }

    /** The link at {@code position}, counted from 1. */
    public static String link(long position, String previous, String eventDigest) {
        return over(Long.toString(position), previous, eventDigest);
    }

    private static String over(String... fields) {
        StringBuilder all = new StringBuilder();
        for (String field : fields) {
            all.append(field.length()).append(':').append(field).append('\n');
        }
        return Digests.sha256Hex(all.toString());
    }
}
