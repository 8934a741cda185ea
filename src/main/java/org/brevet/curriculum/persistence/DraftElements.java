package org.brevet.curriculum.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.ElementKind;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.domain.AssessmentPart;
import org.brevet.curriculum.domain.CompetencyLink;
import org.brevet.curriculum.domain.CourseModule;
import org.brevet.curriculum.domain.Criterion;
import org.brevet.curriculum.domain.PlanElement;
import org.brevet.curriculum.domain.RemovedElement;

/** The parts of one draft, one by one. A part of another version than the one asked about is not found. */
@ApplicationScoped
public class DraftElements {

    private EntityManager em;

    protected DraftElements() {
    }

    @Inject
    public DraftElements(EntityManager em) {
        this.em = em;
    }

    public Optional<PlanElement> find(ElementKind kind, UUID version, UUID id) {
        return switch (kind) {
            case MODULE -> Optional.ofNullable((PlanElement) em.find(CourseModule.class, id)).filter(one -> ((CourseModule) one).curriculum().equals(version));
            case CRITERION -> Optional.ofNullable((PlanElement) em.find(Criterion.class, id))
                    .filter(one -> part(version, ((Criterion) one).part()).isPresent());
            default -> part(version, id).filter(one -> one.kind().name().equals(kind.name())).map(PlanElement.class::cast);
        };
    }

    private Optional<AssessmentPart> part(UUID version, UUID id) {
        return Optional.ofNullable(em.find(AssessmentPart.class, id)).filter(one -> one.curriculum().equals(version));
    }

    /** Of this kind in their order; @param test of criteria, else unused */
    public List<PlanElement> siblings(ElementKind kind, UUID version, UUID test) {
        return switch (kind) {
            case MODULE -> list("select m from CourseModule m where m.curriculum = :of order by m.position, m.id", version);
            case CRITERION -> list("select c from Criterion c where c.part = :of order by c.position, c.id", test);
            default -> parts(version).stream().filter(one -> one.kind().name().equals(kind.name())).map(PlanElement.class::cast).toList();
        };
    }

    /** Papers and tests together: their codes share one room. */
    public List<AssessmentPart> parts(UUID version) {
        return em.createQuery("select p from AssessmentPart p where p.curriculum = :of order by p.position, p.id", AssessmentPart.class)
                .setParameter("of", version).getResultList();
    }

    private List<PlanElement> list(String query, UUID of) {
        return em.createQuery(query, PlanElement.class).setParameter("of", of).getResultList();
    }

    /** As it is stored, a test with its criteria. */
    public Record plan(PlanElement element) {
        if (element instanceof CourseModule module) {
            return new ModulePlan(module.code(), module.title(), module.hours(), competencies(module.id()));
        }
        if (element instanceof Criterion criterion) {
            return plan(criterion, competencies(criterion.id()));
        }
        AssessmentPart part = (AssessmentPart) element;
        if (part.kind() == AssessmentPart.Kind.PAPER) {
            return new TheoryPaperPlan(part.code(), part.title(), part.max(), part.floor(), part.weight(), competencies(part.id()));
        }
        Map<UUID, List<String>> linked = em.createQuery("""
                select l.owner, c.code from CompetencyLink l join Competency c on c.id = l.competency join Criterion k on k.id = l.owner
                 where k.part = :test order by c.position""", Object[].class).setParameter("test", part.id()).getResultStream()
                .collect(Collectors.groupingBy(link -> (UUID) link[0], Collectors.mapping(link -> (String) link[1], Collectors.toList())));
        return new PracticalTestPlan(part.code(), part.title(), part.timeLimitMinutes(), siblings(ElementKind.CRITERION, null, part.id()).stream()
                .map(one -> plan((Criterion) one, linked.getOrDefault(one.id(), List.of()))).toList());
    }

    private static CriterionPlan plan(Criterion criterion, List<String> competencies) {
        return new CriterionPlan(criterion.code(), criterion.title(), criterion.critical(), criterion.timed(), competencies);
    }

    private List<String> competencies(UUID owner) {
        return em.createQuery("select c.code from CompetencyLink l join Competency c on c.id = l.competency where l.owner = :owner order by c.position",
                String.class).setParameter("owner", owner).getResultList();
    }

    /**
     * A new part at this place; a test with its criteria.
     *
     * @param test of a criterion, else null; @param competencies of the edition, by code
     */
    public PlanElement put(ElementKind kind, UUID id, UUID version, UUID test, int position, Record plan, Map<String, UUID> competencies) {
        PlanElement element = switch (kind) {
            case MODULE -> new CourseModule(id, version, position, (ModulePlan) plan);
            case PAPER -> new AssessmentPart(id, version, position, (TheoryPaperPlan) plan);
            case TEST -> new AssessmentPart(id, version, position, (PracticalTestPlan) plan);
            case CRITERION -> new Criterion(id, test, position, (CriterionPlan) plan);
        };
        em.persist(element);
        em.flush();
        if (plan instanceof PracticalTestPlan whole) {
            int line = 0;
            for (CriterionPlan criterion : whole.criteria()) {
                put(ElementKind.CRITERION, UUID.randomUUID(), version, id, line++, criterion, competencies);
            }
        }
        link(version, id, served(plan), competencies);
        return element;
    }

    /** The stored part takes the content of the plan; the criteria of a test are not touched. */
    public void become(PlanElement element, UUID version, Record plan, Map<String, UUID> competencies) {
        if (plan instanceof ModulePlan module) {
            ((CourseModule) element).become(module);
        } else if (plan instanceof TheoryPaperPlan paper) {
            ((AssessmentPart) element).become(paper);
        } else if (plan instanceof PracticalTestPlan test) {
            ((AssessmentPart) element).become(test);
        } else {
            ((Criterion) element).become((CriterionPlan) plan);
        }
        em.createQuery("delete from CompetencyLink l where l.curriculum = :version and l.owner = :owner").setParameter("version", version)
                .setParameter("owner", element.id()).executeUpdate();
        link(version, element.id(), served(plan), competencies);
        em.flush();
    }

    /** Out of the tables, a test with its criteria. */
    public void take(ElementKind kind, UUID version, PlanElement element) {
        if (kind == ElementKind.TEST) {
            em.createQuery("delete from CompetencyLink l where l.curriculum = :version and l.owner in (select c.id from Criterion c where c.part = :test)")
                    .setParameter("version", version).setParameter("test", element.id()).executeUpdate();
            em.createQuery("delete from Criterion c where c.part = :test").setParameter("test", element.id()).executeUpdate();
        }
        em.createQuery("delete from CompetencyLink l where l.curriculum = :version and l.owner = :owner").setParameter("version", version)
                .setParameter("owner", element.id()).executeUpdate();
        em.remove(element);
        em.flush();
    }

    /** What was taken out of a draft, the last first. */
    public List<RemovedElement> removed(UUID version) {
        return em.createQuery("select r from RemovedElement r where r.curriculum = :version order by r.at desc, r.code, r.id", RemovedElement.class)
                .setParameter("version", version).getResultList();
    }

    private void link(UUID version, UUID owner, List<String> codes, Map<String, UUID> competencies) {
        codes.forEach(code -> em.persist(new CompetencyLink(version, owner, competencies.get(code))));
        em.flush();
    }

    /** The competencies that the part itself names. */
    public static List<String> served(Record plan) {
        if (plan instanceof ModulePlan module) {
            return module.competencies();
        }
        if (plan instanceof TheoryPaperPlan paper) {
            return paper.competencies();
        }
        return plan instanceof CriterionPlan criterion ? criterion.competencies() : List.of();
    }
}
