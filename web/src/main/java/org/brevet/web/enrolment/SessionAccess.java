package org.brevet.web.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.brevet.enrolment.SessionId;
import org.brevet.identity.Caller;
import org.brevet.identity.Place;
import org.brevet.identity.Role;
import org.brevet.identity.application.Access;
import org.brevet.identity.application.Places;

/** What to offer the caller on the pages of a session; the use cases check for themselves. */
@ApplicationScoped
public class SessionAccess {

    private Places places;
    private Access access;
    private Caller caller;

    protected SessionAccess() {
    }

    @Inject
    public SessionAccess(Places places, Access access, Caller caller) {
        this.places = places;
        this.access = access;
        this.caller = caller;
    }

    public boolean manages(SessionId session) {
        return holdsAny(session, Set.of(Role.COURSE_MANAGER));
    }

    public boolean holdsAny(SessionId session, Collection<Role> roles) {
        Place place = places.of(new Object[] {session}).orElseThrow();
        return roles.stream().anyMatch(role -> access.holdsFor(caller, role, place));
    }
}
