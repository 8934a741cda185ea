package org.brevet.people.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;
import org.brevet.people.OrganisationId;
import org.brevet.people.domain.Organisation;

/** An organisation is a place itself: as provider and as nominator. */
@ApplicationScoped
public class OrganisationPlaces implements PlaceFinder<OrganisationId> {

    @Inject
    EntityManager em;

    @Override
    public Class<OrganisationId> type() {
        return OrganisationId.class;
    }

    @Override
    public Optional<Place> find(OrganisationId id) {
        return Optional.ofNullable(em.find(Organisation.class, id.value()))
                .map(organisation -> new Place(organisation.provider() ? organisation.id() : null, null, null, organisation.id(), organisation.name()));
    }
}
