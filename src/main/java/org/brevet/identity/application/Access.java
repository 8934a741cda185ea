package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.brevet.identity.Caller;
import org.brevet.identity.Place;
import org.brevet.identity.Role;
import org.brevet.identity.SessionRoles;

/**
 * Role × object: the one place that says whether a role reaches an object. Denies by default. A session bean, since pages ask it too: outside
 * the core's session beans the container finds no persistence unit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Access {

    private Instance<SessionRoles> sessionRoles;

    public Access() {
    }

    @Inject
    public Access(Instance<SessionRoles> sessionRoles) {
        this.sessionRoles = sessionRoles;
    }

    /** @param place where the object belongs; null when the use case is about no single object */
    public boolean isAllowed(Caller caller, Role[] roles, Place place) {
        return Arrays.stream(roles).anyMatch(role -> place == null ? holdsSomewhere(caller, role) : holdsFor(caller, role, place));
    }

    /** Also for pages: whether to offer what the use case would refuse. */
    public boolean holdsFor(Caller caller, Role role, Place place) {
        return switch (role.held()) {
            case NATIONALLY -> caller.holds(role);
            case FOR_PROVIDER -> place.provider() != null && caller.organisations(role).contains(place.provider());
            case FOR_NOMINATOR -> place.nominator() != null && caller.organisations(role).contains(place.nominator());
            case FOR_ONESELF -> place.holder() != null && caller.hasPerson() && place.holder().equals(caller.person());
            case FOR_SESSION -> place.session() != null && caller.hasPerson()
                    && staffRoles(caller.person(), place.session()).contains(role);
        };
    }

    public boolean holdsSomewhere(Caller caller, Role role) {
        if (!caller.signedIn()) {
            return false;
        }
        return role.granted() ? caller.holds(role) : caller.hasPerson()
                && sessionRoles.stream().anyMatch(port -> port.rolesAnywhere(caller.person()).contains(role));
    }

    private Set<Role> staffRoles(UUID person, UUID session) {
        return sessionRoles.stream().findFirst().map(port -> port.rolesOf(person, session)).orElse(Set.of());
    }
}
