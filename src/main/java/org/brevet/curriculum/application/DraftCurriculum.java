package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.OrganisationId;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Drafts a version of a curriculum from its sheets: shown first, then stored whole or not at all. */
@Stateless
@UseCase
public class DraftCurriculum {

    private PlanReader reader;
    private DraftPlans drafts;
    private CurriculumLife life;

    public DraftCurriculum() {
    }

    @Inject
    public DraftCurriculum(PlanReader reader, DraftPlans drafts, CurriculumLife life) {
        this.reader = reader;
        this.drafts = drafts;
        this.life = life;
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
        try {
            CurriculumVersion version = drafts.begin(command.provider().value(), preview.plan());
            life.step(version, CurriculumChanged.Step.DRAFTED, "");
            return reader.plan(version.id());
        } catch (Refused refused) {
            throw refused.reasons().get(0).key().equals("curriculum.numberTaken") ? Refused.because(Reason.of("import.changed")) : refused;
        }
    }
}
