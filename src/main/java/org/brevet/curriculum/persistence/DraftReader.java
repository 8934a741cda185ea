package org.brevet.curriculum.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.CurriculumChanged;
import org.brevet.curriculum.ElementKind;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.application.DraftOutline;
import org.brevet.curriculum.application.LifeStep;
import org.brevet.curriculum.application.RemovedRow;
import org.brevet.curriculum.domain.AssessmentPart;
import org.brevet.curriculum.domain.RemovedElement;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.BilingualText;
import org.brevet.shared.RecordJson;

/** What an editor needs beside the plan, in four statements whatever its size; and the life of a version. */
@ApplicationScoped
public class DraftReader {

    private EntityManager em;
    private DraftElements elements;

    protected DraftReader() {
    }

    @Inject
    public DraftReader(EntityManager em, DraftElements elements) {
        this.em = em;
        this.elements = elements;
    }

    /** The first step first. */
    public List<LifeStep> life(UUID version) {
        return em.createQuery("""
                select s.step, p.nom, p.postnom, p.prenom, s.at, s.reason from CurriculumStep s join Person p on p.id = s.person
                 where s.curriculum = :id order by s.position""", Object[].class).setParameter("id", version).getResultStream()
                .map(s -> new LifeStep((CurriculumChanged.Step) s[0], name(s, 1), (Instant) s[4], (String) s[5])).toList();
    }

    public long headRevision(UUID version) {
        return em.createQuery("select v.headRevision from CurriculumVersion v where v.id = :id", Long.class).setParameter("id", version).getSingleResult();
    }

    /** By kind and code, as {@link DraftOutline#handle} asks for them. */
    public Map<String, DraftOutline.Handle> handles(UUID version) {
        Map<String, DraftOutline.Handle> handles = new HashMap<>();
        em.createQuery("""
                select m.code, m.id, m.revision, m.changedAt, p.nom, p.postnom, p.prenom from CourseModule m left join Person p on p.id = m.changedBy
                 where m.curriculum = :id""", Object[].class).setParameter("id", version).getResultStream()
                .forEach(row -> handles.put(DraftOutline.key(ElementKind.MODULE, (String) row[0]), handle(row)));
        em.createQuery("""
                select a.code, a.id, a.revision, a.changedAt, p.nom, p.postnom, p.prenom, a.kind from AssessmentPart a
                  left join Person p on p.id = a.changedBy where a.curriculum = :id""", Object[].class).setParameter("id", version).getResultStream()
                .forEach(row -> handles.put(DraftOutline.key(row[7] == AssessmentPart.Kind.PAPER ? ElementKind.PAPER : ElementKind.TEST, (String) row[0]),
                        handle(row)));
        em.createQuery("""
                select c.code, c.id, c.revision, c.changedAt, p.nom, p.postnom, p.prenom, a.code from Criterion c
                  join AssessmentPart a on a.id = c.part left join Person p on p.id = c.changedBy where a.curriculum = :id""", Object[].class)
                .setParameter("id", version).getResultStream()
                .forEach(row -> handles.put(DraftOutline.key(ElementKind.CRITERION, row[7] + "." + row[0]), handle(row)));
        return handles;
    }

    private static DraftOutline.Handle handle(Object[] row) {
        return new DraftOutline.Handle((UUID) row[1], (Long) row[2], row[4] == null ? "" : name(row, 4), (Instant) row[3]);
    }

    /** The last that was taken out comes first. @param people finds the names */
    public List<RemovedRow> removed(UUID version, Function<List<UUID>, Map<UUID, PersonRow>> people) {
        List<RemovedElement> removed = elements.removed(version);
        Map<UUID, PersonRow> names = removed.isEmpty() ? Map.of() : people.apply(removed.stream().map(RemovedElement::by).toList());
        Map<UUID, String> tests = elements.parts(version).stream().collect(Collectors.toMap(AssessmentPart::id, AssessmentPart::code));
        removed.stream().filter(one -> one.kind() == ElementKind.TEST).forEach(one -> tests.putIfAbsent(one.id(), one.code()));
        return removed.stream().map(one -> new RemovedRow(one.id(), one.kind(), one.test() == null ? "" : tests.getOrDefault(one.test(), ""), one.code(),
                title(one), names.containsKey(one.by()) ? names.get(one.by()).fullName() : "", one.at())).toList();
    }

    private static BilingualText title(RemovedElement removed) {
        return switch (removed.kind()) {
            case MODULE -> RecordJson.read(removed.content(), ModulePlan.class).title();
            case PAPER -> RecordJson.read(removed.content(), TheoryPaperPlan.class).title();
            case TEST -> RecordJson.read(removed.content(), PracticalTestPlan.class).title();
            case CRITERION -> RecordJson.read(removed.content(), CriterionPlan.class).title();
        };
    }

    private static String name(Object[] row, int from) {
        return PersonRow.fullName((String) row[from], (String) row[from + 1], (String) row[from + 2]);
    }
}
