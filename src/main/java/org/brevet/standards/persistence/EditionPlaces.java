package org.brevet.standards.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;
import org.brevet.standards.EditionId;
import org.brevet.standards.domain.StandardEdition;

/** Editions are national. */
@ApplicationScoped
public class EditionPlaces implements PlaceFinder<EditionId> {

    @Inject
    EntityManager em;

    @Override
    public Class<EditionId> type() {
        return EditionId.class;
    }

    @Override
    public Optional<Place> find(EditionId id) {
        return Optional.ofNullable(em.find(StandardEdition.class, id.value())).map(edition -> Place.national(edition.label()));
    }
}
