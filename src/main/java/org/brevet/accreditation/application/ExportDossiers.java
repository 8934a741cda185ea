package org.brevet.accreditation.application;

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

/** The queue of dossiers, or those of a session, taken out of the system, as filtered and sorted; noted with its purpose (R90). */
@Stateless
@UseCase
public class ExportDossiers {

    private DossierLists list;
    private DossierQueries queries;
    private Event<DomainEvent> events;

    public ExportDossiers() {
    }

    @Inject
    public ExportDossiers(DossierLists list, DossierQueries queries, Event<DomainEvent> events) {
        this.list = list;
        this.queries = queries;
        this.events = events;
    }

    /** @throws org.brevet.shared.Refused R90.purpose, list.tooLong */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public Page<DossierRow> page(DossierFilter filter, ListRequest<DossierSort> request, ExportOrder order) {
        return order.noted(list.page(filter, request), events);
    }

    /** @throws org.brevet.shared.Refused R90.purpose */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public Page<SessionDossiers.Line> ofSession(SessionId id, ListRequest<SessionDossierSort> request, ExportOrder order) {
        return order.noted(Bounded.page(queries.ofSession(id).lines().stream(), request, request.sort().order()), events);
    }
}
