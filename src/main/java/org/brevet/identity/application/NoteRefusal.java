package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.brevet.identity.AccessRefused;
import org.brevet.identity.FactorRefused;
import org.brevet.shared.DomainEvent;

/**
 * Writes a refusal in a transaction of its own, since the one it belongs to is undone. Called by the boundary and from within use cases, so it is
 * behind none.
 */
@Stateless
public class NoteRefusal {

    private Event<DomainEvent> events;

    public NoteRefusal() {
    }

    @Inject
    public NoteRefusal(Event<DomainEvent> events) {
        this.events = events;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String useCase, String label) {
        events.fire(new AccessRefused(label, useCase));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void factor(FactorRefused refused) {
        events.fire(refused);
    }
}
