package org.brevet.curriculum.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;

/** A curriculum belongs to the provider that drafted it. */
@ApplicationScoped
public class CurriculumPlaces implements PlaceFinder<CurriculumVersionId> {

    private EntityManager em;

    protected CurriculumPlaces() {
    }

    @Inject
    public CurriculumPlaces(EntityManager em) {
        this.em = em;
    }

    @Override
    public Class<CurriculumVersionId> type() {
        return CurriculumVersionId.class;
    }

    @Override
    public Optional<Place> find(CurriculumVersionId id) {
        return Optional.ofNullable(em.find(CurriculumVersion.class, id.value())).map(version -> Place.ofProvider(version.provider(), version.label()));
    }
}
