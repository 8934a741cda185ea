package org.brevet.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.assessment.domain.Attempt;
import org.brevet.assessment.domain.PublishedResult;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Role;
import org.brevet.shared.RecordJson;

/** Published results, and who had a hand in them. For other features; the calling use case has checked. */
@ApplicationScoped
public class Results {

    private Attempts attempts;
    private Sessions sessions;

    protected Results() {
    }

    @Inject
    public Results(Attempts attempts, Sessions sessions) {
        this.attempts = attempts;
        this.sessions = sessions;
    }

    /** As frozen (R43); empty until published. @throws IllegalStateException if what is stored does not fit its digest */
    public Optional<EnrolmentResult> published(UUID enrolment) {
        return attempts.published(enrolment).map(Results::content);
    }

    /** All that were published of a session. */
    public List<EnrolmentResult> publishedOfSession(UUID session) {
        return attempts.publishedOfSession(session).stream().map(Results::content).toList();
    }

    /** R53: as what this person had a hand in it: taught in the session, marked or checked anything of this enrolment, published or not. */
    public Set<Role> partIn(UUID enrolment, UUID person) {
        EnrolmentRow row = sessions.enrolment(enrolment);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (sessions.staffRoles(person, row.session()).contains(Role.INSTRUCTOR)) {
            roles.add(Role.INSTRUCTOR);
        }
        for (Attempt attempt : attempts.ofSession(row.session(), false)) {
            if (attempt.enrolment().equals(enrolment)) {
                if (attempt.assessors().contains(person)) {
                    roles.add(Role.ASSESSOR);
                }
                if (attempt.moderators().contains(person)) {
                    roles.add(Role.MODERATOR);
                }
            }
        }
        return roles;
    }

    private static EnrolmentResult content(PublishedResult stored) {
        return RecordJson.read(stored.content(), EnrolmentResult.class).withDigest(stored.digest());
    }
}
