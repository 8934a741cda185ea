package org.brevet.identity;

import java.util.UUID;

/**
 * Where an object belongs, as far as roles ask: the provider that runs it, its session, the person whom it is about, the organisation
 * that nominated that person. What does not apply is null. {@code label} names it in a refusal (R1).
 */
public record Place(UUID provider, UUID session, UUID holder, UUID nominator, String label) {

    public static Place ofProvider(UUID provider, String label) {
        return new Place(provider, null, null, null, label);
    }

    public static Place national(String label) {
        return new Place(null, null, null, null, label);
    }
}
