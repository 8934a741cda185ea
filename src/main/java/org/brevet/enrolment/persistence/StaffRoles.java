package org.brevet.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Role;
import org.brevet.identity.SessionRoles;

/** Instructor, assessor and moderator follow from the staff list; trainee from being enrolled. */
@ApplicationScoped
public class StaffRoles implements SessionRoles {

    @Inject
    EntityManager em;
    @Inject
    Sessions sessions;

    @Override
    public Set<Role> rolesOf(UUID person, UUID session) {
        return sessions.staffRoles(person, session);
    }

    @Override
    public Set<Role> rolesAnywhere(UUID person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(em.createQuery("select distinct s.role from SessionStaff s where s.person = :person", Role.class)
                .setParameter("person", person).getResultList());
        if (em.createQuery("select count(e) from Enrolment e where e.person = :person", Long.class).setParameter("person", person)
                .getSingleResult() > 0) {
            roles.add(Role.TRAINEE);
        }
        return roles;
    }
}
