package org.brevet.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.brevet.identity.GrantId;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;

/** A role of an account: in a refusal stands whose. */
@ApplicationScoped
public class GrantPlaces implements PlaceFinder<GrantId> {

    @Inject
    EntityManager em;

    @Override
    public Class<GrantId> type() {
        return GrantId.class;
    }

    @Override
    public Optional<Place> find(GrantId id) {
        return em.createQuery("select a.username, g.role from Account a join a.grants g where g.id = :id", Object[].class)
                .setParameter("id", id.value()).getResultStream().findFirst().map(row -> Place.national(row[0] + " " + row[1]));
    }
}
