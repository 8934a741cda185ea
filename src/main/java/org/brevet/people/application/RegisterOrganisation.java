package org.brevet.people.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.OrganisationKind;
import org.brevet.people.OrganisationRegistered;
import org.brevet.people.domain.Organisation;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Enters an organisation. */
@Stateless
@UseCase
public class RegisterOrganisation {

    private EntityManager em;
    private People people;
    private Event<DomainEvent> events;

    public RegisterOrganisation() {
    }

    @Inject
    public RegisterOrganisation(EntityManager em, People people, Event<DomainEvent> events) {
        this.em = em;
        this.people = people;
        this.events = events;
    }

    /** @throws Refused organisation.nameMissing, organisation.nameTaken */
    @Allowed(Role.ADMIN)
    public UUID handle(String name, OrganisationKind kind, boolean provider) {
        if (name == null || NameKey.of(name).isEmpty()) {
            throw Refused.because(Reason.of("organisation.nameMissing"));
        }
        if (people.organisationNamed(name).isPresent()) {
            throw Refused.because(Reason.of("organisation.nameTaken", name));
        }
        Organisation organisation = new Organisation(name, kind, provider);
        em.persist(organisation);
        em.flush();
        events.fire(new OrganisationRegistered(organisation.name(), organisation.id(), kind));
        return organisation.id();
    }
}
