package org.brevet.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;

/** A session belongs to its provider. */
@ApplicationScoped
public class SessionPlaces implements PlaceFinder<SessionId> {

    @Inject
    EntityManager em;

    @Override
    public Class<SessionId> type() {
        return SessionId.class;
    }

    @Override
    public Optional<Place> find(SessionId id) {
        return Optional.ofNullable(em.find(CourseSession.class, id.value()))
                .map(session -> new Place(session.provider(), session.id(), null, null, session.code()));
    }
}
