package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.brevet.enrolment.SessionId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;

/** The trainees of a session and what opens their accounts, for their course manager. */
@Stateless
@UseCase
public class JoiningQueries {

    private Trainees trainees;

    public JoiningQueries() {
    }

    @Inject
    public JoiningQueries(Trainees trainees) {
        this.trainees = trainees;
    }

    @Allowed(Role.COURSE_MANAGER)
    public List<JoiningRow> of(SessionId session) {
        return trainees.of(session.value());
    }
}
