package org.brevet.register.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;
import org.brevet.register.CertificateNumber;

/** A certificate is its holder's, and the nation's. */
@ApplicationScoped
public class CertificatePlaces implements PlaceFinder<CertificateNumber> {

    @Inject
    EntityManager em;

    @Override
    public Class<CertificateNumber> type() {
        return CertificateNumber.class;
    }

    @Override
    public Optional<Place> find(CertificateNumber number) {
        return em.createQuery("select c.person from Certificate c where c.number = :number",
                UUID.class).setParameter("number", number.value()).getResultStream().findFirst()
                .map(holder -> new Place(null, null, holder, null, number.value()));
    }
}
