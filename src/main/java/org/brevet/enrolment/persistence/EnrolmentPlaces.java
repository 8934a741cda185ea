package org.brevet.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;

/** An enrolment belongs to its session and provider, is about its person, and concerns who nominated that person. */
@ApplicationScoped
public class EnrolmentPlaces implements PlaceFinder<EnrolmentId> {

    @Inject
    EntityManager em;

    @Override
    public Class<EnrolmentId> type() {
        return EnrolmentId.class;
    }

    @Override
    public Optional<Place> find(EnrolmentId id) {
        return em.createQuery("""
                select new org.brevet.identity.Place(s.provider, s.id, e.person, e.nominator, s.code)
                  from Enrolment e join CourseSession s on s.id = e.session where e.id = :id""", Place.class)
                .setParameter("id", id.value()).getResultStream().findFirst();
    }
}
