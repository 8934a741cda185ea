package org.brevet.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.enrolment.Eligibility;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.people.application.FitnessRow;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.list.Listing;

/** Candidates of a session with what stands against each as of now, for the use cases that show, print and export them. */
@ApplicationScoped
public class CandidateLists {

    private EntityManager em;
    private Sessions sessions;
    private People people;
    private Evaluation evaluation;

    protected CandidateLists() {
    }

    @Inject
    public CandidateLists(EntityManager em, Sessions sessions, People people, Evaluation evaluation) {
        this.em = em;
        this.sessions = sessions;
        this.people = people;
        this.evaluation = evaluation;
    }

    Page<SessionQueries.Candidate> page(UUID session, CandidateFilter filter, ListRequest<CandidateSort> request) {
        Page<EnrolmentRow> page = of(session).where("e.state = :state", "state", filter.state()).words("p.nameKey", filter.words())
                .page(EnrolmentRow.class, Sessions.ENROLMENT, "from Enrolment e join Person p on p.id = e.person", request, columns(request.sort()));
        return new Page<>(evaluated(session, page.rows()), page.total(), page.more());
    }

    private static String[] columns(CandidateSort sort) {
        return switch (sort) {
            case NUMBER -> new String[] {"e.row"};
            case NAME -> new String[] {"p.sortKey", "e.row"};
            case ORGANISATION -> new String[] {"n.sortKey", "e.row"};
            case STATE -> new String[] {"e.state", "e.row"};
        };
    }

    /** In a fixed number of statements, however many there are. */
    List<SessionQueries.Candidate> evaluated(UUID session, List<EnrolmentRow> rows) {
        List<UUID> ids = rows.stream().map(EnrolmentRow::person).toList();
        Map<UUID, PersonRow> persons = people.all(ids);
        Map<UUID, FitnessRow> fitness = people.fitnessOf(ids);
        Map<UUID, Eligibility> evaluated = evaluation.ofEnrolments(sessions.session(session), rows);
        return rows.stream().map(row -> new SessionQueries.Candidate(row, persons.get(row.person()), fitness.get(row.person()), evaluated.get(row.id())))
                .toList();
    }

    /** How many there are in each state that has any. */
    Map<EnrolmentState, Long> counts(UUID session) {
        Map<EnrolmentState, Long> counts = new EnumMap<>(EnrolmentState.class);
        of(session).groups("select e.state, count(e) from Enrolment e", "e.state").forEach(row -> counts.put((EnrolmentState) row[0], (Long) row[1]));
        return counts;
    }

    private Listing of(UUID session) {
        return new Listing(em).always("e.session = :session", "session", session);
    }
}
