package org.brevet.accreditation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.brevet.accreditation.DossierNumber;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;

/** A dossier belongs to the provider that prepared it, and to the nation. It is not the candidate's to read. */
@ApplicationScoped
public class DossierPlaces implements PlaceFinder<DossierNumber> {

    @Inject
    EntityManager em;

    @Override
    public Class<DossierNumber> type() {
        return DossierNumber.class;
    }

    @Override
    public Optional<Place> find(DossierNumber number) {
        // No "select new": EclipseLink 4.0.1 cannot prepare one with null in it
        return em.createQuery("select d.provider, d.session, d.number from Dossier d where d.number = :number", Object[].class)
                .setParameter("number", number.value()).getResultStream().findFirst()
                .map(row -> new Place((UUID) row[0], (UUID) row[1], null, null, (String) row[2]));
    }
}
