package org.brevet.register.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Page;
import org.brevet.shared.list.ExportOrder;
import org.brevet.shared.list.ListRequest;

/** The register taken out of the system, as filtered and sorted; noted with its purpose (R90). */
@Stateless
@UseCase
public class ExportRegister {

    private Register register;
    private Event<DomainEvent> events;

    public ExportRegister() {
    }

    @Inject
    public ExportRegister(Register register, Event<DomainEvent> events) {
        this.register = register;
        this.events = events;
    }

    /** @throws org.brevet.shared.Refused R90.purpose, list.tooLong */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public Page<RegisterRow> page(RegisterFilter filter, ListRequest<RegisterSort> request, ExportOrder order) {
        return order.noted(register.page(filter, request), events);
    }
}
