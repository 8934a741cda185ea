package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.standards.application.Standards;

/**
 * The steps of a curriculum version from draft to approval: the provider submits, the authority approves or sends back. {@code seen} is the
 * version counter of what the page showed (R3).
 */
@Stateless
@UseCase
public class ReviewCurriculum {

    private EntityManager em;
    private PlanReader reader;
    private Standards standards;
    private SeenVersion seenVersion;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public ReviewCurriculum() {
    }

    @Inject
    public ReviewCurriculum(EntityManager em, PlanReader reader, Standards standards, SeenVersion seenVersion, Event<DomainEvent> events,
            Caller caller, Clock clock) {
        this.em = em;
        this.reader = reader;
        this.standards = standards;
        this.seenVersion = seenVersion;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused R2.curriculum unless it is a draft; R3.curriculum if it was changed meanwhile */
    @Allowed(Role.COURSE_MANAGER)
    public void submit(CurriculumVersionId id, long seen) {
        CurriculumVersion version = locked(id);
        version.submit();
        seenVersion.require(version, seen);
        tell(version, CurriculumChanged.Step.SUBMITTED, "");
    }

    /**
     * @throws Refused R2.curriculum unless in review; R3.curriculum; curriculum.ownDraft; curriculum.gap for each critical competency that is
     *         not taught or not assessed
     */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public void approve(CurriculumVersionId id, long seen) {
        CurriculumVersion version = locked(id);
        List<Reason> gaps = Coverage.of(reader.plan(id.value()), standards.competencies(version.edition())).stream().filter(Coverage.Row::bars)
                .map(row -> Reason.of("curriculum.gap", row.competency().code(), row.competency().title())).toList();
        version.approve(caller.person(), clock.instant());
        seenVersion.require(version, seen);
        if (!gaps.isEmpty()) {
            throw new Refused(gaps);
        }
        tell(version, CurriculumChanged.Step.APPROVED, "");
    }

    /** @throws Refused R2.curriculum unless in review; R3.curriculum; R4.reason */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public void sendBack(CurriculumVersionId id, long seen, String reason) {
        CurriculumVersion version = locked(id);
        version.sendBack(reason);
        seenVersion.require(version, seen);
        tell(version, CurriculumChanged.Step.SENT_BACK, reason.strip());
    }

    private CurriculumVersion locked(CurriculumVersionId id) {
        return em.find(CurriculumVersion.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void tell(CurriculumVersion version, CurriculumChanged.Step step, String reason) {
        events.fire(new CurriculumChanged(version.label(), version.id(), step, reason));
    }
}
