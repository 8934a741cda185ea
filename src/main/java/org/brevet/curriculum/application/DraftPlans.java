package org.brevet.curriculum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CriterionPlan;
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
import org.brevet.identity.Caller;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Days;
import org.brevet.shared.Digests;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;
import org.brevet.shared.Taken;
import org.brevet.standards.EditionState;
import org.brevet.standards.application.CompetencyRow;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.Standards;

/** From sheets to the plan of a draft, and into its tables: what {@link DraftCurriculum} and {@link ReviseCurriculum} have in common. */
@ApplicationScoped
public class DraftPlans {

    private EntityManager em;
    private PlanReader reader;
    private Standards standards;
    private Policy policy;
    private CurriculumLife life;
    private Caller caller;
    private Clock clock;

    protected DraftPlans() {
    }

    @Inject
    public DraftPlans(EntityManager em, PlanReader reader, Standards standards, Policy policy, CurriculumLife life, Caller caller, Clock clock) {
        this.em = em;
        this.reader = reader;
        this.standards = standards;
        this.policy = policy;
        this.life = life;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The next version of a qualification, with nothing in it but the parameters of the authority as they are today.
     *
     * @throws Refused curriculum.edition if the edition is not adopted, curriculum.qualification
     */
    CurriculumPlan empty(String qualification, UUID edition, BilingualText title) {
        return empty(qualification, reader.nextNumber(qualification), edition, title);
    }

    private CurriculumPlan empty(String qualification, int number, UUID editionId, BilingualText title) {
        EditionRow edition = standards.edition(editionId);
        if (edition.state() != EditionState.ADOPTED) {
            throw Refused.because(Reason.of("curriculum.edition", edition.label()));
        }
        if (!qualification.matches("EOD(1|2|3|3P)")) {
            throw Refused.because(Reason.of("curriculum.qualification", qualification));
        }
        LocalDate today = Days.inProvince(clock);
        return new CurriculumPlan(null, qualification, number, qualification.substring(3).replace("P", "+"), CurriculumState.DRAFT, edition.id(),
                edition.label(), title, policy.number(Parameter.PASS_MARK, today), policy.number(Parameter.SCALE, today),
                policy.number(Parameter.STEP, today), List.of(), List.of(), List.of());
    }

    /**
     * Stores a plan as a new version of which the caller is the author.
     *
     * @throws Refused curriculum.numberTaken if somebody else took the number in the meantime
     */
    CurriculumVersion begin(UUID provider, CurriculumPlan plan) {
        CurriculumVersion version = new CurriculumVersion(plan, provider, plan.scale(), caller.person(), clock.instant());
        em.persist(version);
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw Taken.is(failure) ? Refused.because(Reason.of("curriculum.numberTaken", plan.qualification(), plan.number())) : failure;
        }
        store(version.id(), plan);
        life.author(version.id());
        return version;
    }

    /** @throws Refused curriculum.edition if the edition is not adopted, curriculum.qualification */
    CurriculumPreview preview(String qualification, int number, UUID editionId, BilingualText title, List<byte[]> files,
            List<String> names) {
        CurriculumPlan empty = empty(qualification, number, editionId, title);
        List<CompetencyRow> competencies = standards.competencies(empty.edition());
        CurriculumSheets sheets = CurriculumSheets.read(files, names, competencies, empty.level());
        List<SheetFault> faults = new ArrayList<>(titleFaults(title));
        faults.addAll(sheets.faults());
        CurriculumPlan plan = empty.with(sheets.modules(), sheets.papers(), sheets.tests());
        String content = files.stream().map(Digests::sha256Hex).sorted().collect(Collectors.joining("\n"));
        String digest = Digests.sha256Hex(String.join("\n", content, qualification, plan.edition().toString(), title.fr(), title.en(),
                Integer.toString(number), plan.passMark().toPlainString(), plan.scale().toPlainString(), plan.step().toPlainString()));
        return new CurriculumPreview(plan, Coverage.of(plan, competencies), faults, digest);
    }

    private static List<SheetFault> titleFaults(BilingualText title) {
        if (title.fr().isBlank() || title.en().isBlank()) {
            return List.of(new SheetFault(0, "", Reason.of("curriculum.title")));
        }
        int longest = Math.max(title.fr().length(), title.en().length());
        return longest > 200 ? List.of(new SheetFault(0, "", Reason.of("import.tooLong", longest, 200))) : List.of();
    }

    /** @throws Refused import.changed if the outcome is another than the one shown, import.faults if there is any fault */
    static void requireConfirmed(CurriculumPreview preview, String digest) {
        if (!preview.digest().equals(digest)) {
            throw Refused.because(Reason.of("import.changed"));
        }
        if (!preview.good()) {
            throw Refused.because(Reason.of("import.faults", preview.faults().size()));
        }
    }

    /** Takes away all parts of a draft. */
    void clear(UUID version) {
        em.flush();
        em.createQuery("delete from CompetencyLink l where l.curriculum = :id").setParameter("id", version).executeUpdate();
        em.createQuery("delete from Criterion c where c.part in (select p.id from AssessmentPart p where p.curriculum = :id)")
                .setParameter("id", version).executeUpdate();
        em.createQuery("delete from AssessmentPart p where p.curriculum = :id").setParameter("id", version).executeUpdate();
        em.createQuery("delete from CourseModule m where m.curriculum = :id").setParameter("id", version).executeUpdate();
    }

    /** Writes the parts of a plan; the version itself is in the database already. */
    void store(UUID version, CurriculumPlan plan) {
        Map<String, UUID> competencies = standards.competencies(plan.edition()).stream()
                .collect(Collectors.toMap(CompetencyRow::code, CompetencyRow::id));
        int position = 0;
        for (ModulePlan module : plan.modules()) {
            CourseModule stored = new CourseModule(UUID.randomUUID(), version, position++, module);
            em.persist(stored);
            link(version, stored.id(), module.competencies(), competencies);
        }
        for (TheoryPaperPlan paper : plan.papers()) {
            AssessmentPart stored = new AssessmentPart(UUID.randomUUID(), version, position++, paper);
            em.persist(stored);
            link(version, stored.id(), paper.competencies(), competencies);
        }
        for (PracticalTestPlan test : plan.tests()) {
            AssessmentPart stored = new AssessmentPart(UUID.randomUUID(), version, position++, test);
            em.persist(stored);
            em.flush();
            int line = 0;
            for (CriterionPlan criterion : test.criteria()) {
                Criterion one = new Criterion(UUID.randomUUID(), stored.id(), line++, criterion);
                em.persist(one);
                link(version, one.id(), criterion.competencies(), competencies);
            }
        }
        em.flush();
    }

    private void link(UUID version, UUID owner, List<String> codes, Map<String, UUID> competencies) {
        codes.forEach(code -> em.persist(new CompetencyLink(version, owner, competencies.get(code))));
    }
}
