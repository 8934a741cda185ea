package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.Completeness;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.persistence.DraftReader;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.OrganisationRow;
import org.brevet.people.application.People;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Days;
import org.brevet.shared.NotFound;
import org.brevet.standards.EditionState;
import org.brevet.standards.application.CompetencyRow;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.Standards;

/** What the person who drafts a curriculum chooses from. */
@Stateless
@UseCase
public class DraftingQueries {

    private PlanReader reader;
    private DraftReader drafts;
    private Standards standards;
    private People people;
    private Policy policy;
    private Caller caller;
    private Clock clock;

    public DraftingQueries() {
    }

    @Inject
    public DraftingQueries(PlanReader reader, DraftReader drafts, Standards standards, People people, Policy policy, Caller caller,
            Clock clock) {
        this.reader = reader;
        this.drafts = drafts;
        this.standards = standards;
        this.people = people;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    /** The providers for which the caller may draft, and the editions that are adopted. */
    public record Choices(List<OrganisationRow> providers, List<EditionRow> editions) implements Serializable {
    }

    @Allowed(Role.COURSE_MANAGER)
    public Choices choices() {
        List<EditionRow> adopted = standards.editions().stream().filter(edition -> edition.state() == EditionState.ADOPTED).toList();
        return new Choices(caller.organisations(Role.COURSE_MANAGER).stream().map(people::organisation).toList(), adopted);
    }

    /** On which editions a draft can stand: the adopted ones, and the one on which it stands. */
    @Allowed(Role.COURSE_MANAGER)
    public List<EditionRow> editionsFor(CurriculumVersionId id) {
        UUID own = draft(id).edition();
        return standards.editions().stream().filter(edition -> edition.state() == EditionState.ADOPTED || edition.id().equals(own)).toList();
    }

    /** All that its editor shows. */
    @Allowed(Role.COURSE_MANAGER)
    public DraftOutline outline(CurriculumVersionId id) {
        CurriculumPlan plan = reader.plan(id.value());
        List<CompetencyRow> competencies = standards.competencies(plan.edition()).stream().filter(row -> row.level().equals(plan.level())).toList();
        CurriculumRow row = draft(id);
        LifeStep sentBack = row.sentBackReason() == null ? null : LifeStep.lastSentBack(drafts.life(id.value()));
        return new DraftOutline(row, drafts.headRevision(id.value()), plan, drafts.handles(id.value()), Coverage.of(plan, competencies),
                competencies, Completeness.lacks(plan), drafts.removed(id.value(), people::all), sentBack);
    }

    /** What a new paper starts with: the authority's scale and floor (R31, R32). */
    public record PaperDefaults(BigDecimal max, BigDecimal floor) implements Serializable {
    }

    @Allowed(Role.COURSE_MANAGER)
    public PaperDefaults paperDefaults() {
        LocalDate today = Days.inProvince(clock);
        return new PaperDefaults(policy.number(Parameter.SCALE, today), policy.number(Parameter.FLOOR_MARK, today));
    }

    /** The version to revise. */
    @Allowed(Role.COURSE_MANAGER)
    public CurriculumRow draft(CurriculumVersionId id) {
        return reader.row(id.value()).orElseThrow(() -> new NotFound("curriculum " + id.value()));
    }
}
