package org.brevet.standards.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.standards.EditionAdopted;
import org.brevet.standards.EditionId;
import org.brevet.standards.domain.StandardEdition;

/** Adopts an edition: from now on curricula may build on it and nothing of it changes. */
@Stateless
@UseCase
public class AdoptEdition {

    private EntityManager em;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public AdoptEdition() {
    }

    @Inject
    public AdoptEdition(EntityManager em, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.em = em;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws org.brevet.shared.Refused R2.edition unless it is a draft */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public void handle(EditionId id) {
        StandardEdition edition = em.find(StandardEdition.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        edition.adopt(caller.person(), clock.instant());
        events.fire(new EditionAdopted(edition.label(), edition.id()));
    }
}
