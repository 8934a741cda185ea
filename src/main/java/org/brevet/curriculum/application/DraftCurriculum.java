package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.OrganisationId;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Taken;

/** Drafts a version of a curriculum from its sheets: shown first, then stored whole or not at all. */
@Stateless
@UseCase
public class DraftCurriculum {

    private EntityManager em;
    private PlanReader reader;
    private DraftPlans drafts;
    private Policy policy;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public DraftCurriculum() {
    }

    @Inject
    public DraftCurriculum(EntityManager em, PlanReader reader, DraftPlans drafts, Policy policy, Event<DomainEvent> events, Caller caller,
            Clock clock) {
        this.em = em;
        this.reader = reader;
        this.drafts = drafts;
        this.policy = policy;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * {@code qualification}: EOD1, EOD2, EOD3 or EOD3P; {@code files}: the four sheets in any order,
     * {@code names}: what faults shall call them.
     */
    public record Command(OrganisationId provider, String qualification, BilingualText title, UUID edition, List<byte[]> files,
            List<String> names) {

        /** Without the names of the files. */
        public Command(OrganisationId provider, String qualification, BilingualText title, UUID edition, List<byte[]> files) {
            this(provider, qualification, title, edition, files, List.of());
        }
    }

    /** @throws Refused curriculum.qualification; curriculum.edition if the edition is not adopted */
    @Allowed(Role.COURSE_MANAGER)
    public CurriculumPreview preview(Command command) {
        return drafts.preview(command.qualification(), reader.nextNumber(command.qualification()), command.edition(), command.title(),
                command.files(), command.names());
    }

    /**
     * @param digest of the preview that was confirmed
     * @throws Refused import.changed if the outcome is another than the one shown (also when somebody else took the number), import.faults
     */
    @Allowed(Role.COURSE_MANAGER)
    public CurriculumPlan handle(Command command, String digest) {
        CurriculumPreview preview = preview(command);
        DraftPlans.requireConfirmed(preview, digest);
        BigDecimal scale = policy.number(Parameter.SCALE, Days.inProvince(clock));
        CurriculumVersion version = new CurriculumVersion(preview.plan(), command.provider().value(), scale, caller.person(), clock.instant());
        em.persist(version);
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw Taken.is(failure) ? Refused.because(Reason.of("import.changed")) : failure;
        }
        drafts.store(version.id(), preview.plan());
        events.fire(new CurriculumChanged(version.label(), version.id(), CurriculumChanged.Step.DRAFTED, ""));
        return reader.plan(version.id());
    }
}
