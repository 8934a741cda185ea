package org.brevet.accreditation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
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
        return em.createQuery("select new org.brevet.identity.Place(d.provider, d.session, null, null, d.number) from Dossier d where d.number = :number",
                Place.class).setParameter("number", number.value()).getResultStream().findFirst();
    }
}
