package org.brevet.testing;

import java.util.Set;
import java.util.UUID;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;

/** A caller for use cases that run outside the container, behind no boundary: only who it is matters there. */
public record FixedCaller(UUID person, String name, Set<Role> roles, String from) implements Caller {

    public FixedCaller(UUID person, String name) {
        this(person, name, Set.of());
    }

    public FixedCaller(UUID person, String name, Set<Role> roles) {
        this(person, name, roles, "127.0.0.1");
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public UUID account() {
        return person;
    }

    @Override
    public boolean hasPerson() {
        return true;
    }

    @Override
    public boolean holds(Role role) {
        return roles.contains(role);
    }

    @Override
    public Set<UUID> organisations(Role role) {
        return Set.of();
    }
}
