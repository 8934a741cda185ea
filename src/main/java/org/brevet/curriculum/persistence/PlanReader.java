package org.brevet.curriculum.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.application.CurriculumRow;
import org.brevet.curriculum.domain.AssessmentPart;
import org.brevet.curriculum.domain.Criterion;
import org.brevet.shared.BilingualText;
import org.brevet.shared.NotFound;

/** Reads a curriculum version whole, in five statements whatever its size. */
@ApplicationScoped
public class PlanReader {

    private static final String ROW = """
            select new org.brevet.curriculum.application.CurriculumRow(v.id, v.qualification, v.number, v.titleFr, v.titleEn, v.state, v.provider,
              o.name, v.edition, e.code, e.edition, v.draftedAt, v.draftedBy, v.approvedAt, v.approvedBy, v.sentBackReason, v.version)
              from CurriculumVersion v join Organisation o on o.id = v.provider join StandardEdition e on e.id = v.edition""";
    private EntityManager em;

    protected PlanReader() {
    }

    @Inject
    public PlanReader(EntityManager em) {
        this.em = em;
    }

    public List<CurriculumRow> rows() {
        return em.createQuery(ROW + " order by v.qualification, v.number desc", CurriculumRow.class).getResultList();
    }

    public List<CurriculumRow> rows(UUID edition) {
        return em.createQuery(ROW + " where v.edition = :edition order by v.qualification, v.number desc", CurriculumRow.class)
                .setParameter("edition", edition).getResultList();
    }

    public Optional<CurriculumRow> row(String qualification, int number) {
        return em.createQuery(ROW + " where v.qualification = :qualification and v.number = :number", CurriculumRow.class)
                .setParameter("qualification", qualification).setParameter("number", number).getResultStream().findFirst();
    }

    public Optional<CurriculumRow> row(UUID version) {
        return em.createQuery(ROW + " where v.id = :id", CurriculumRow.class).setParameter("id", version).getResultStream().findFirst();
    }

    /** The number that the next version of a qualification gets. */
    public int nextNumber(String qualification) {
        Integer last = em.createQuery("select max(v.number) from CurriculumVersion v where v.qualification = :qualification", Integer.class)
                .setParameter("qualification", qualification).getSingleResult();
        return last == null ? 1 : last + 1;
    }

    public CurriculumPlan plan(UUID version) {
        Object[] head = em.createQuery("""
                select v.qualification, v.number, v.level, v.state, v.edition, e.code, e.edition, v.titleFr, v.titleEn, v.passMark, v.scale,
                  v.step
                  from CurriculumVersion v join StandardEdition e on e.id = v.edition where v.id = :id""", Object[].class)
                .setParameter("id", version).getResultStream().findFirst().orElseThrow(() -> new NotFound("curriculum " + version));
        Map<UUID, List<String>> competencies = competencies(version);
        Map<UUID, List<CriterionPlan>> criteria = criteria(version, competencies);
        List<TheoryPaperPlan> papers = new ArrayList<>();
        List<PracticalTestPlan> tests = new ArrayList<>();
        for (AssessmentPart part : em.createQuery("select p from AssessmentPart p where p.curriculum = :id order by p.position", AssessmentPart.class)
                .setParameter("id", version).getResultList()) {
            if (part.kind() == AssessmentPart.Kind.PAPER) {
                papers.add(new TheoryPaperPlan(part.code(), part.title(), part.max(), part.floor(), part.weight(),
                        competencies.getOrDefault(part.id(), List.of())));
            } else {
                tests.add(new PracticalTestPlan(part.code(), part.title(), part.timeLimitMinutes(), criteria.getOrDefault(part.id(), List.of())));
            }
        }
        return new CurriculumPlan(version, (String) head[0], (Integer) head[1], (String) head[2], (CurriculumState) head[3], (UUID) head[4],
                head[5] + " " + head[6], new BilingualText((String) head[7], (String) head[8]), (BigDecimal) head[9], (BigDecimal) head[10],
                (BigDecimal) head[11], modules(version, competencies), papers, tests);
    }

    private List<ModulePlan> modules(UUID version, Map<UUID, List<String>> competencies) {
        return em.createQuery("select m.id, m.code, m.titleFr, m.titleEn, m.hours from CourseModule m where m.curriculum = :id order by m.position",
                Object[].class).setParameter("id", version).getResultStream()
                .map(m -> new ModulePlan((String) m[1], new BilingualText((String) m[2], (String) m[3]), (Integer) m[4],
                        competencies.getOrDefault((UUID) m[0], List.of()))).toList();
    }

    private Map<UUID, List<CriterionPlan>> criteria(UUID version, Map<UUID, List<String>> competencies) {
        Map<UUID, List<CriterionPlan>> byTest = new HashMap<>();
        em.createQuery("""
                select c from Criterion c join AssessmentPart p on p.id = c.part where p.curriculum = :id order by p.position, c.position""",
                Criterion.class).setParameter("id", version).getResultStream()
                .forEach(c -> byTest.computeIfAbsent(c.part(), any -> new ArrayList<>()).add(new CriterionPlan(c.code(),
                        c.title(), c.critical(), c.timed(), competencies.getOrDefault(c.id(), List.of()))));
        return byTest;
    }

    private Map<UUID, List<String>> competencies(UUID version) {
        Map<UUID, List<String>> byOwner = new HashMap<>();
        em.createQuery("""
                select l.owner, c.code from CompetencyLink l join Competency c on c.id = l.competency
                 where l.curriculum = :id order by c.position""", Object[].class).setParameter("id", version).getResultStream()
                .forEach(link -> byOwner.computeIfAbsent((UUID) link[0], any -> new ArrayList<>()).add((String) link[1]));
        return byOwner;
    }
}
