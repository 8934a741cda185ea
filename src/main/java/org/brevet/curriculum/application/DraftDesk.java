package org.brevet.curriculum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.curriculum.CurriculumEdited;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.curriculum.domain.PlanElement;
import org.brevet.curriculum.domain.RemovedElement;
import org.brevet.identity.Caller;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.standards.application.CompetencyRow;
import org.brevet.standards.application.Standards;

/** What all that edit a draft have in common: one writes at a time, drafts only, and each edit makes the version newer (R3 for who submits). */
@ApplicationScoped
public class DraftDesk {

    private EntityManager em;
    private Standards standards;
    private People people;
    private CurriculumLife life;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    protected DraftDesk() {
    }

    @Inject
    public DraftDesk(EntityManager em, Standards standards, People people, CurriculumLife life, Event<DomainEvent> events, Caller caller,
            Clock clock) {
        this.em = em;
        this.standards = standards;
        this.people = people;
        this.life = life;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused R2.curriculum unless it is a draft */
    CurriculumVersion open(CurriculumVersionId id) {
        CurriculumVersion version = em.find(CurriculumVersion.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        version.requireDraft();
        return version;
    }

    Map<String, UUID> competencies(CurriculumVersion version) {
        return standards.competencies(version.edition()).stream().collect(Collectors.toMap(CompetencyRow::code, CompetencyRow::id));
    }

    void stamp(PlanElement element) {
        element.stamped(caller.person(), clock.instant());
    }

    void changed(PlanElement element) {
        element.changed(caller.person(), clock.instant());
    }

    /**
     * Something was edited: the version is newer, and the caller one of its authors.
     *
     * @param before null for something new; @param after null for what is taken out
     */
    void tell(CurriculumVersion version, CurriculumEdited.Edit edit, String element, Record before, Record after) {
        version.write(caller.person(), clock.instant());
        em.lock(version, LockModeType.OPTIMISTIC_FORCE_INCREMENT);    // also when the same person writes twice in one instant
        life.author(version.id());
        events.fire(new CurriculumEdited(version.label(), version.id(), edit, element, before, after));
    }

    /** R3 for a part that is not there any more. */
    Refused gone(UUID id) {
        RemovedElement removed = em.find(RemovedElement.class, id);
        return Refused.because(removed == null ? Reason.of("R3.elementReplaced")
                : Reason.of("R3.elementGone", removed.code(), name(removed.by()), removed.at()));
    }

    /** R3 for a part that is newer than the one read. */
    ElementChanged newer(CurriculumVersion version, PlanElement element, Record theirs) {
        boolean sheet = element.changedBy() == null;
        return new ElementChanged(name(sheet ? version.draftedBy() : element.changedBy()), sheet ? version.draftedAt() : element.changedAt(), theirs,
                element.revision());
    }

    String name(UUID person) {
        return people.find(person).map(PersonRow::fullName).orElse("");
    }

    UUID person() {
        return caller.person();
    }

    Instant now() {
        return clock.instant();
    }
}
