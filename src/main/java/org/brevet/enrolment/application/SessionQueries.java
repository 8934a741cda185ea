package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.enrolment.Eligibility;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.SessionState;
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
import org.brevet.shared.Page;
import org.brevet.shared.list.Bounded;
import org.brevet.shared.list.ListRequest;

/** Course sessions for pages: each caller sees those that concern him. */
@Stateless
@UseCase
public class SessionQueries {

    private Sessions sessions;
    private SessionLists lists;
    private People people;
    private CandidateLists candidates;
    private StaffCandidates staffCandidates;
    private Caller caller;

    public SessionQueries() {
    }

    @Inject
    public SessionQueries(Sessions sessions, SessionLists lists, People people, CandidateLists candidates, StaffCandidates staffCandidates, Caller caller) {
        this.sessions = sessions;
        this.lists = lists;
        this.people = people;
        this.candidates = candidates;
        this.staffCandidates = staffCandidates;
        this.caller = caller;
    }

    /** Eligibility is evaluated as of now; {@code fitness} is the newest medical certificate, or null. */
    public record Candidate(EnrolmentRow enrolment, PersonRow person, FitnessRow fitness, Eligibility eligibility) implements Serializable {
    }

    /** A page of the sessions that concern the caller. */
    @Allowed({Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR,
            Role.AUDITOR})
    public Page<SessionRow> page(SessionFilter filter, ListRequest<SessionSort> request) {
        return lists.page(filter, request);
    }

    /** How many there are in each state in which something is still to be done. */
    @Allowed({Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR,
            Role.AUDITOR})
    public Map<SessionState, Long> counts() {
        return lists.counts();
    }

    /** The hundred newest sessions of one's own provider that are not over, or ended on this day or later. */
    @Allowed(Role.COURSE_MANAGER)
    public List<SessionRow> managed(LocalDate ended) {
        return lists.managed(ended);
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

    @Allowed({Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR,
            Role.AUDITOR})
    public Page<StaffRow> staff(SessionId id, ListRequest<StaffSort> request) {
        return Bounded.page(sessions.staff(id.value()).stream(), request, request.sort().order());
    }

    /** People who have an account and could work in the session. */
    @Allowed(Role.COURSE_MANAGER)
    public List<PersonRow> staffCandidates(SessionId id) {
        UUID provider = sessions.session(id.value()).provider();
        return staffCandidates.of(provider).stream().filter(person -> !person.id().equals(caller.person())).toList();
    }

    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.AUDITOR})
    public Page<Candidate> candidates(SessionId id, CandidateFilter filter, ListRequest<CandidateSort> request) {
        return candidates.page(id.value(), filter, request);
    }

    /** One by its number in the nominations. @throws NotFound */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.AUDITOR})
    public Candidate candidate(SessionId id, int number) {
        return candidates.evaluated(id.value(), sessions.enrolments(id.value()).stream().filter(row -> row.row() == number).toList()).stream()
                .findFirst().orElseThrow(() -> new NotFound("candidate " + number));
    }

    /** How many candidates there are in each state that has any. */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.AUDITOR})
    public Map<EnrolmentState, Long> candidateCounts(SessionId id) {
        return candidates.counts(id.value());
    }

    /** Those who may be given a place. */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.AUDITOR})
    public List<UUID> eligible(SessionId id) {
        return sessions.enrolments(id.value()).stream().filter(row -> row.state() == EnrolmentState.ELIGIBLE).map(EnrolmentRow::id).toList();
    }

    /** The providers for which the caller may plan. */
    @Allowed(Role.COURSE_MANAGER)
    public List<OrganisationRow> myProviders() {
        return caller.organisations(Role.COURSE_MANAGER).stream().map(people::organisation).toList();
    }
}
