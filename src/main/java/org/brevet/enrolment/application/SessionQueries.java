package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.brevet.enrolment.Eligibility;
import org.brevet.enrolment.SessionId;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.FitnessRow;
import org.brevet.people.application.OrganisationRow;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.NotFound;

/** Course sessions for pages: each caller sees those that concern him. */
@Stateless
@UseCase
public class SessionQueries {

    private static final Set<Role> NATIONAL = Set.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR);
    private Sessions sessions;
    private People people;
    private Evaluation evaluation;
    private StaffCandidates staffCandidates;
    private Caller caller;

    public SessionQueries() {
    }

    @Inject
    public SessionQueries(Sessions sessions, People people, Evaluation evaluation, StaffCandidates staffCandidates, Caller caller) {
        this.sessions = sessions;
        this.people = people;
        this.evaluation = evaluation;
        this.staffCandidates = staffCandidates;
        this.caller = caller;
    }

    /** Eligibility is evaluated as of now; {@code fitness} is the newest medical certificate, or null. */
    public record Candidate(EnrolmentRow enrolment, PersonRow person, FitnessRow fitness, Eligibility eligibility) implements Serializable {
    }

    /** All for the authority, their own for a provider, those whose staff list names them for staff. */
    @Allowed({Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR,
            Role.AUDITOR})
    public List<SessionRow> mine() {
        boolean national = NATIONAL.stream().anyMatch(caller::holds);
        Set<UUID> providers = caller.organisations(Role.COURSE_MANAGER);
        return sessions.all().stream().filter(session -> national || providers.contains(session.provider())
                || !sessions.staffRoles(caller.person(), session.id()).isEmpty()).toList();
    }

    /** The id behind a code in an address; tells nothing of the session. @throws NotFound */
    @AllowedToSignedIn("an id gives no right: whatever is asked with it is checked")
    public SessionId idOf(String code) {
        return sessions.byCode(code).map(session -> new SessionId(session.id())).orElseThrow(() -> new NotFound("session " + code));
    }

    @Allowed({Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR,
            Role.AUDITOR})
    public SessionRow session(SessionId id) {
        return sessions.session(id.value());
    }

    @Allowed({Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR,
            Role.AUDITOR})
    public List<StaffRow> staff(SessionId id) {
        return sessions.staff(id.value());
    }

    /** People who have an account and could work in the session. */
    @Allowed(Role.COURSE_MANAGER)
    public List<PersonRow> staffCandidates(SessionId id) {
        UUID provider = sessions.session(id.value()).provider();
        return staffCandidates.of(provider).stream().filter(person -> !person.id().equals(caller.person())).toList();
    }

    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.AUDITOR})
    public List<Candidate> candidates(SessionId id) {
        List<EnrolmentRow> rows = sessions.enrolments(id.value());
        List<UUID> ids = rows.stream().map(EnrolmentRow::person).toList();
        Map<UUID, PersonRow> persons = people.all(ids);
        Map<UUID, FitnessRow> fitness = people.fitnessOf(ids);
        Map<UUID, Eligibility> evaluated = evaluation.ofEnrolments(sessions.session(id.value()), rows);
        return rows.stream().map(row -> new Candidate(row, persons.get(row.person()), fitness.get(row.person()), evaluated.get(row.id()))).toList();
    }

    /** The providers for which the caller may plan. */
    @Allowed(Role.COURSE_MANAGER)
    public List<OrganisationRow> myProviders() {
        return caller.organisations(Role.COURSE_MANAGER).stream().map(people::organisation).toList();
    }
}
