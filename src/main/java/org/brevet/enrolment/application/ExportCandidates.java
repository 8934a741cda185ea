package org.brevet.enrolment.application;

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

/** The candidates or the staff of a session taken out of the system, as filtered and sorted; noted with its purpose (R90). */
@Stateless
@UseCase
public class ExportCandidates {

    private CandidateLists lists;
    private Sessions sessions;
    private Event<DomainEvent> events;

    public ExportCandidates() {
    }

    @Inject
    public ExportCandidates(CandidateLists lists, Sessions sessions, Event<DomainEvent> events) {
        this.lists = lists;
        this.sessions = sessions;
        this.events = events;
    }

    /** @throws org.brevet.shared.Refused R90.purpose, list.tooLong */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.AUDITOR})
    public Page<SessionQueries.Candidate> candidates(SessionId id, CandidateFilter filter, ListRequest<CandidateSort> request, ExportOrder order) {
        return order.noted(lists.page(id.value(), filter, request), events);
    }

    /** @throws org.brevet.shared.Refused R90.purpose */
    @Allowed({Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR,
            Role.AUDITOR})
    public Page<StaffRow> staff(SessionId id, ListRequest<StaffSort> request, ExportOrder order) {
        return order.noted(Bounded.page(sessions.staff(id.value()).stream(), request, request.sort().order()), events);
    }
}
