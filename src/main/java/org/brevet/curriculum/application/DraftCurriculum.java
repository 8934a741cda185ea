package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.domain.AssessmentPart;
import org.brevet.curriculum.domain.CompetencyLink;
import org.brevet.curriculum.domain.CourseModule;
import org.brevet.curriculum.domain.Criterion;
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
import org.brevet.shared.Digests;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;
import org.brevet.standards.EditionState;
import org.brevet.standards.application.CompetencyRow;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.Standards;

/** Drafts a version of a curriculum from its sheets: shown first, then stored whole or not at all. */
@Stateless
@UseCase
public class DraftCurriculum {

    private EntityManager em;
    private PlanReader reader;
    private Standards standards;
    private Policy policy;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public DraftCurriculum() {
    }

    @Inject
    public DraftCurriculum(EntityManager em, PlanReader reader, Standards standards, Policy policy, Event<DomainEvent> events, Caller caller,
            Clock clock) {
        this.em = em;
        this.reader = reader;
        this.standards = standards;
        this.policy = policy;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** {@code qualification}: EOD1, EOD2, EOD3 or EOD3P; {@code files}: the four sheets in any order. */
    public record Command(OrganisationId provider, String qualification, BilingualText title, UUID edition, List<byte[]> files) {
    }

    /** @throws Refused curriculum.qualification, R7.edition if the edition is not adopted */
    @Allowed(Role.COURSE_MANAGER)
    public CurriculumPreview preview(Command command) {
        EditionRow edition = standards.edition(command.edition());
        if (edition.state() != EditionState.ADOPTED) {
            throw Refused.because(Reason.of("curriculum.edition", edition.label()));
        }
        if (!command.qualification().matches("EOD(1|2|3|3P)")) {
            throw Refused.because(Reason.of("curriculum.qualification", command.qualification()));
        }
        String level = command.qualification().substring(3).replace("P", "+");
        LocalDate today = Days.inProvince(clock);
        List<CompetencyRow> competencies = standards.competencies(edition.id());
        CurriculumSheets sheets = CurriculumSheets.read(command.files(), competencies, level);
        List<SheetFault> faults = new ArrayList<>(sheets.faults());
        if (command.title().fr().isBlank() || command.title().en().isBlank()) {
            faults.add(new SheetFault(0, "", Reason.of("curriculum.title")));
        }
        int number = reader.nextNumber(command.qualification());
        CurriculumPlan plan = new CurriculumPlan(null, command.qualification(), number, level, CurriculumState.DRAFT, edition.id(), edition.label(),
                command.title(), policy.number(Parameter.PASS_MARK, today), policy.number(Parameter.STEP, today), sheets.modules(), sheets.papers(),
                sheets.tests());
        String files = command.files().stream().map(Digests::sha256Hex).sorted().collect(Collectors.joining("\n"));
        String digest = Digests.sha256Hex(String.join("\n", files, command.qualification(), edition.id().toString(), command.title().fr(),
                command.title().en(), Integer.toString(number), plan.passMark().toPlainString()));
        return new CurriculumPreview(plan, Coverage.of(plan, competencies), faults, digest);
    }

    /**
     * @param digest of the preview that was confirmed
     * @throws Refused import.changed if the outcome is another than the one shown, import.faults if there is any fault
     */
    @Allowed(Role.COURSE_MANAGER)
    public CurriculumPlan handle(Command command, String digest) {
        CurriculumPreview preview = preview(command);
        if (!preview.digest().equals(digest)) {
            throw Refused.because(Reason.of("import.changed"));
        }
        if (!preview.good()) {
            throw Refused.because(Reason.of("import.faults", preview.faults().size()));
        }
        BigDecimal scale = policy.number(Parameter.SCALE, Days.inProvince(clock));
        CurriculumVersion version = new CurriculumVersion(preview.plan(), command.provider().value(), scale, caller.person(), clock.instant());
        em.persist(version);
        em.flush();
        store(version.id(), preview.plan());
        em.flush();
        events.fire(new CurriculumChanged(version.label(), version.id(), CurriculumChanged.Step.DRAFTED, ""));
        return reader.plan(version.id());
    }

    private void store(UUID version, CurriculumPlan plan) {
        Map<String, UUID> competencies = standards.competencies(plan.edition()).stream()
                .collect(Collectors.toMap(CompetencyRow::code, CompetencyRow::id));
        int position = 0;
        for (ModulePlan module : plan.modules()) {
            CourseModule stored = new CourseModule(version, position++, module);
            em.persist(stored);
            link(version, stored.id(), module.competencies(), competencies);
        }
        for (TheoryPaperPlan paper : plan.papers()) {
            AssessmentPart stored = new AssessmentPart(version, position++, paper);
            em.persist(stored);
            link(version, stored.id(), paper.competencies(), competencies);
        }
        for (PracticalTestPlan test : plan.tests()) {
            AssessmentPart stored = new AssessmentPart(version, position++, test);
            em.persist(stored);
            em.flush();
            int line = 0;
            for (CriterionPlan criterion : test.criteria()) {
                Criterion one = new Criterion(stored.id(), line++, criterion);
                em.persist(one);
                link(version, one.id(), criterion.competencies(), competencies);
            }
        }
    }

    private void link(UUID version, UUID owner, List<String> codes, Map<String, UUID> competencies) {
        codes.forEach(code -> em.persist(new CompetencyLink(version, owner, competencies.get(code))));
    }
}
