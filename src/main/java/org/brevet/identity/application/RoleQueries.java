package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;

/** Which roles the caller holds for anything at all: what a menu offers. What he may do with an object, its use case says. */
@Stateless
@UseCase
public class RoleQueries {

    private Access access;
    private Caller caller;

    public RoleQueries() {
    }

    @Inject
    public RoleQueries(Access access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    @AllowedToSignedIn("one's own roles are no secret to oneself")
    public Set<Role> own() {
        Set<Role> held = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (access.holdsSomewhere(caller, role)) {
                held.add(role);
            }
        }
        return held;
    }
}
