package org.brevet.identity;

import java.util.Set;
import java.util.UUID;

/** Asked upward: which roles the staff list of a session gives to a person. Implemented by enrolment. */
public interface SessionRoles {

    Set<Role> rolesOf(UUID person, UUID session);

    /** Whether the person is on any staff list with one of these roles, or enrolled (TRAINEE): for pages without an object. */
    Set<Role> rolesAnywhere(UUID person);
}
