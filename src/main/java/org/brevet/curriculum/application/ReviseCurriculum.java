package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Refused;

/** Replaces all that a draft holds by new sheets, for instance after it was sent back. Number, edition and provider stay. */
@Stateless
@UseCase
public class ReviseCurriculum {

    private EntityManager em;
    private PlanReader reader;
    private DraftPlans drafts;
    private SeenVersion seen;
    private CurriculumLife life;
    private Caller caller;
    private Clock clock;

    public ReviseCurriculum() {
    }

    @Inject
    public ReviseCurriculum(EntityManager em, PlanReader reader, DraftPlans drafts, SeenVersion seen, CurriculumLife life, Caller caller,
            Clock clock) {
        this.em = em;
        this.reader = reader;
        this.drafts = drafts;
        this.seen = seen;
        this.life = life;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * {@code seen}: the version counter of the draft that the page showed (R3); {@code files}: the four sheets in any order,
     * {@code names}: what faults shall call them.
     */
    public record Command(CurriculumVersionId draft, long seen, BilingualText title, List<byte[]> files,
            List<String> names) {

        /** Without the names of the files. */
        public Command(CurriculumVersionId draft, long seen, BilingualText title, List<byte[]> files) {
            this(draft, seen, title, files, List.of());
        }
    }

    /** @throws Refused curriculum.edition if the edition is no longer open */
    @Allowed(Role.COURSE_MANAGER)
    public CurriculumPreview preview(Command command) {
        CurriculumVersion draft = em.find(CurriculumVersion.class, command.draft().value());
        return drafts.preview(draft.qualification(), draft.number(), draft.edition(), command.title(), command.files(), command.names());
    }

    /**
     * @param digest of the preview that was confirmed
     * @throws Refused R2.curriculum unless it is a draft; R3.curriculum if it was changed meanwhile; import.changed; import.faults
     */
    @Allowed(Role.COURSE_MANAGER)
    public CurriculumPlan handle(Command command, String digest) {
        CurriculumVersion draft = em.find(CurriculumVersion.class, command.draft().value(), LockModeType.PESSIMISTIC_WRITE);
        CurriculumPreview preview = preview(command);
        DraftPlans.requireConfirmed(preview, digest);
        seen.require(draft, command.seen());
        draft.revise(preview.plan(), preview.plan().scale(), caller.person(), clock.instant());
        drafts.clear(draft.id());
        drafts.store(draft.id(), preview.plan());
        life.author(draft.id());
        life.step(draft, CurriculumChanged.Step.REVISED, "");
        return reader.plan(draft.id());
    }
}
