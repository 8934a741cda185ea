package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.brevet.curriculum.Completeness;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
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
    private CurriculumLife life;
    private Caller caller;
    private Clock clock;

    public ReviewCurriculum() {
    }

    @Inject
    public ReviewCurriculum(EntityManager em, PlanReader reader, Standards standards, SeenVersion seenVersion, CurriculumLife life,
            Caller caller, Clock clock) {
        this.em = em;
        this.reader = reader;
        this.standards = standards;
        this.seenVersion = seenVersion;
        this.life = life;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws Refused R2.curriculum unless it is a draft; R3.curriculum if it was changed meanwhile; all that {@link Completeness} finds
     *         lacking
     */
    @Allowed(Role.COURSE_MANAGER)
    public void submit(CurriculumVersionId id, long seen) {
        CurriculumVersion version = locked(id);
        version.submit();
        seenVersion.require(version, seen);
        List<Reason> lacks = Completeness.lacks(reader.plan(id.value()));
        if (!lacks.isEmpty()) {
            throw new Refused(lacks);
        }
        life.step(version, CurriculumChanged.Step.SUBMITTED, "");
    }

    /**
     * @throws Refused R2.curriculum unless in review; R3.curriculum; curriculum.ownDraft if the caller wrote in it, also before somebody else;
     *         curriculum.gap for each critical competency that is not taught or not assessed
     */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public void approve(CurriculumVersionId id, long seen) {
        CurriculumVersion version = locked(id);
        List<Reason> gaps = Coverage.of(reader.plan(id.value()), standards.competencies(version.edition())).stream().filter(Coverage.Row::bars)
                .map(row -> Reason.of("curriculum.gap", row.competency().code(), row.competency().title())).toList();
        version.approve(caller.person(), clock.instant());
        if (life.wroteIn(version.id(), caller.person())) {
            throw Refused.because(Reason.of("curriculum.ownDraft"));
        }
        seenVersion.require(version, seen);
        if (!gaps.isEmpty()) {
            throw new Refused(gaps);
        }
        em.createQuery("delete from RemovedElement r where r.curriculum = :id").setParameter("id", version.id()).executeUpdate();
        life.step(version, CurriculumChanged.Step.APPROVED, "");
    }

    /** @throws Refused R2.curriculum unless in review; R3.curriculum; R4.reason */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public void sendBack(CurriculumVersionId id, long seen, String reason) {
        CurriculumVersion version = locked(id);
        version.sendBack(reason);
        seenVersion.require(version, seen);
        life.step(version, CurriculumChanged.Step.SENT_BACK, reason.strip());
    }

    private CurriculumVersion locked(CurriculumVersionId id) {
        return em.find(CurriculumVersion.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
