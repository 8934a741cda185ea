package org.brevet.assessment.application;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.brevet.enrolment.SessionState;
import org.brevet.identity.Role;

/**
 * A session whose marks can be entered, and what it asks of one of its staff: {@code toCheck} attempts that another marked, {@code returned}
 * of one's own that came back.
 */
public record StaffWork(String session, String place, LocalDate firstDay, LocalDate lastDay, SessionState state, Set<Role> roles, long toCheck,
        long returned) implements Serializable {

    public boolean marks() {
        return roles.contains(Role.INSTRUCTOR) || roles.contains(Role.ASSESSOR);
    }
}
