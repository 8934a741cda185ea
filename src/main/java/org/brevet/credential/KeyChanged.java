package org.brevet.credential;

import org.brevet.shared.DomainEvent;

/**
 * A key of the authority's is another than the trail knew, as seen in the folder of keys. {@code subject}: its id; {@code purpose}: ROOT or what it
 * signs; {@code detail}: its days, or why it was withdrawn.
 */
public record KeyChanged(String subject, String purpose, Change change, String detail) implements DomainEvent {

    public enum Change {
        ADDED, WITHDRAWN,
        /** its private key is no longer in the home: taken offline, deleted, lost */
        KEY_GONE,
        KEY_BACK
    }
}
