package org.brevet.testing;

import java.util.Set;
import java.util.UUID;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;

/** Somebody by his account, for use cases that ask about accounts; {@code person} may be null. */
public record AccountCaller(UUID account, UUID person, String name, Role role, Set<UUID> organisations) implements Caller {

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public boolean hasPerson() {
        return person != null;
    }

    @Override
    public boolean holds(Role asked) {
        return asked == role;
    }

    @Override
    public Set<UUID> organisations(Role asked) {
        return asked == role ? organisations : Set.of();
    }

    @Override
    public String from() {
        return "127.0.0.1";
    }
}
