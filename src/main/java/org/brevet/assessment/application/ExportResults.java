package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.brevet.enrolment.SessionId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Page;
import org.brevet.shared.list.Bounded;
import org.brevet.shared.list.ExportOrder;
import org.brevet.shared.list.ListRequest;

/** The results of a session taken out of the system, as filtered and sorted; noted with its purpose (R90). */
@Stateless
@UseCase
public class ExportResults {

    private SessionResultsQueries queries;
    private Event<DomainEvent> events;

    public ExportResults() {
    }

    @Inject
    public ExportResults(SessionResultsQueries queries, Event<DomainEvent> events) {
        this.queries = queries;
        this.events = events;
    }

    /** @throws org.brevet.shared.Refused R90.purpose */
    @Allowed({Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.AUDITOR})
    public Page<SessionResults.Trainee> page(SessionId id, ResultFilter filter, ListRequest<ResultSort> request, ExportOrder order) {
        return order.noted(Bounded.page(queries.of(id).trainees().stream().filter(filter::shows), request, request.sort().order()), events);
    }
}
