package org.brevet.curriculum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.domain.CurriculumAuthor;
import org.brevet.curriculum.domain.CurriculumStep;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.identity.Caller;
import org.brevet.shared.DomainEvent;

/** What is kept of a version's life: its steps with author, day and reasons, and everybody who wrote in it. */
@ApplicationScoped
public class CurriculumLife {

    private EntityManager em;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    protected CurriculumLife() {
    }

    @Inject
    public CurriculumLife(EntityManager em, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.em = em;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Under the version's lock, or for a new one. @param reason "" where none is asked */
    void step(CurriculumVersion version, CurriculumChanged.Step step, String reason) {
        int last = em.createQuery("select coalesce(max(s.position), 0) from CurriculumStep s where s.curriculum = :id", Integer.class)
                .setParameter("id", version.id()).getSingleResult();
        em.persist(new CurriculumStep(version.id(), last + 1, step, caller.person(), clock.instant(), reason));
        events.fire(new CurriculumChanged(version.label(), version.id(), step, reason));
    }

    /** The caller wrote in it. */
    void author(UUID version) {
        if (!wroteIn(version, caller.person())) {
            em.persist(new CurriculumAuthor(version, caller.person()));
        }
    }

    boolean wroteIn(UUID version, UUID person) {
        return em.find(CurriculumAuthor.class, new CurriculumAuthor.Key(version, person)) != null;
    }
}
