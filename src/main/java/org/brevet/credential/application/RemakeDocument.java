package org.brevet.credential.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.brevet.credential.DocumentOrderedAgain;
import org.brevet.credential.DocumentState;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Has a withheld document made again, after what was wrong has been put right. One that was made stays for ever. */
@Stateless
@UseCase
public class RemakeDocument {

    private EntityManager em;
    private Event<DomainEvent> events;

    public RemakeDocument() {
    }

    @Inject
    public RemakeDocument(EntityManager em, Event<DomainEvent> events) {
        this.em = em;
        this.events = events;
    }

    /** @throws Refused R64.notWithheld */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public void handle(CertificateNumber number) {
        int removed = em.createQuery("delete from CertificateDocument d where d.number = :number and d.state = :withheld")
                .setParameter("number", number.value()).setParameter("withheld", DocumentState.WITHHELD).executeUpdate();
        if (removed == 0) {
            throw Refused.because(Reason.of("R64.notWithheld", number.value()));
        }
        events.fire(new DocumentOrderedAgain(number.value()));
    }
}
