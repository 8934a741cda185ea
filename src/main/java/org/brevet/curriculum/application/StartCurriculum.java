package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.OrganisationId;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** An empty draft, to be filled on its pages. */
@Stateless
@UseCase
public class StartCurriculum {

    private DraftPlans drafts;
    private CurriculumLife life;

    public StartCurriculum() {
    }

    @Inject
    public StartCurriculum(DraftPlans drafts, CurriculumLife life) {
        this.drafts = drafts;
        this.life = life;
    }

    /** {@code qualification}: EOD1, EOD2, EOD3 or EOD3P. */
    public record Command(OrganisationId provider, String qualification, String titleFr, String titleEn, UUID edition) {
    }

    /**
     * @return the empty plan, which says the number
     * @throws Refused {@link FaultyEntry}: titles, qualification, an edition that is not adopted; curriculum.numberTaken if another was faster
     */
    @Allowed(Role.COURSE_MANAGER)
    public CurriculumPlan handle(Command command) {
        List<FieldFault> faults = new ArrayList<>();
        BilingualText title = new ElementRules(List.of(), "", (field, reason) -> faults.add(new FieldFault(field, reason)))
                .title(command.titleFr(), command.titleEn(), ElementRules.LONGEST_TITLE);
        CurriculumPlan empty = null;
        try {
            empty = drafts.empty(command.qualification(), command.edition(), title);
        } catch (Refused refused) {
            for (Reason reason : refused.reasons()) {
                faults.add(new FieldFault(reason.key().equals("curriculum.edition") ? "edition" : "qualification", reason));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyEntry(faults);
        }
        CurriculumVersion version = drafts.begin(command.provider().value(), empty);
        life.step(version, CurriculumChanged.Step.DRAFTED, "");
        return empty;
    }
}
