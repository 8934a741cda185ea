package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.curriculum.CurriculumEdited;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.ElementKind;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.domain.Criterion;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.curriculum.domain.PlanElement;
import org.brevet.curriculum.domain.RemovedElement;
import org.brevet.curriculum.persistence.DraftElements;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.RecordJson;
import org.brevet.shared.Refused;

/** Parts of a draft get another place, are taken out and are put back. */
@Stateless
@UseCase
public class ArrangeElements {

    private EntityManager em;
    private DraftDesk desk;
    private DraftElements elements;

    public ArrangeElements() {
    }

    @Inject
    public ArrangeElements(EntityManager em, DraftDesk desk, DraftElements elements) {
        this.em = em;
        this.desk = desk;
        this.elements = elements;
    }

    /** {@code before}: the one of the same kind before which it shall stand; null: last. Said so, it means the same whoever moved another one. */
    public record Place(CurriculumVersionId draft, ElementKind kind, UUID id, UUID before) {
    }

    /** {@code seen}: the revision that the page showed, so that nobody takes out what he has not read (R3). */
    public record Removal(CurriculumVersionId draft, ElementKind kind, UUID id, long seen) {
    }

    /** @throws Refused R2.curriculum unless it is a draft; R3.elementGone, R3.elementReplaced if one of the two is not there any more */
    @Allowed(Role.COURSE_MANAGER)
    public void place(Place place) {
        CurriculumVersion draft = desk.open(place.draft());
        PlanElement moved = find(draft, place.kind(), place.id());
        UUID test = moved instanceof Criterion criterion ? criterion.part() : null;
        List<PlanElement> order = new ArrayList<>(elements.siblings(place.kind(), draft.id(), test));
        List<String> before = codes(order);
        PlanElement next = place.before() == null ? null : order.stream().filter(one -> one.id().equals(place.before())).findFirst()
                .orElseThrow(() -> desk.gone(place.before()));
        if (next == moved) {
            return;
        }
        order.remove(moved);
        order.add(next == null ? order.size() : order.indexOf(next), moved);
        if (codes(order).equals(before)) {
            return;
        }
        renumber(order);
        desk.tell(draft, CurriculumEdited.Edit.MOVED, label(draft, moved), new CurriculumEdited.Order(before), new CurriculumEdited.Order(codes(order)));
    }

    /**
     * A test goes with its criteria. Can be put back until the version is approved.
     *
     * @throws Refused R2.curriculum unless it is a draft; {@link ElementChanged} if it was changed since it was read; R3.elementGone,
     *         R3.elementReplaced if it is not there any more
     */
    @Allowed(Role.COURSE_MANAGER)
    public void remove(Removal removal) {
        CurriculumVersion draft = desk.open(removal.draft());
        PlanElement element = find(draft, removal.kind(), removal.id());
        Record plan = elements.plan(element);
        if (element.revision() != removal.seen()) {
            throw desk.newer(draft, element, plan);
        }
        UUID test = element instanceof Criterion criterion ? criterion.part() : null;
        String label = label(draft, element);
        int place = codes(elements.siblings(removal.kind(), draft.id(), test)).indexOf(element.code());
        em.persist(new RemovedElement(element.id(), draft.id(), removal.kind(), test, place, element.code(), RecordJson.write(plan), desk.person(),
                desk.now()));
        elements.take(removal.kind(), draft.id(), element);
        desk.tell(draft, CurriculumEdited.Edit.REMOVED, label, plan, null);
    }

    /**
     * At the place that it had, as far as the others are still there.
     *
     * @throws Refused R2.curriculum unless it is a draft; curriculum.codeTaken if another one has its code now; R3.elementGone,
     *         R3.elementReplaced if its test is not there any more; curriculum.unknownCompetency if the edition is another one now
     */
    @Allowed(Role.COURSE_MANAGER)
    public void restore(CurriculumVersionId id, UUID removed) {
        CurriculumVersion draft = desk.open(id);
        RemovedElement kept = em.find(RemovedElement.class, removed);
        if (kept == null || !kept.curriculum().equals(draft.id())) {
            throw new NotFound("removed " + removed);
        }
        ElementKind kind = kept.kind();
        if (kind == ElementKind.CRITERION) {
            elements.find(ElementKind.TEST, draft.id(), kept.test()).orElseThrow(() -> desk.gone(kept.test()));
        }
        Record plan = RecordJson.read(kept.content(), type(kind));
        requirePossible(draft, kept, plan);
        List<PlanElement> order = new ArrayList<>(elements.siblings(kind, draft.id(), kept.test()));
        PlanElement back = elements.put(kind, kept.id(), draft.id(), kept.test(), 0, plan, desk.competencies(draft));
        desk.stamp(back);
        order.add(Math.min(kept.position(), order.size()), back);
        renumber(order);
        em.remove(kept);
        em.flush();
        desk.tell(draft, CurriculumEdited.Edit.RESTORED, label(draft, back), null, plan);
    }

    private void requirePossible(CurriculumVersion draft, RemovedElement kept, Record plan) {
        List<? extends PlanElement> others = kept.kind() == ElementKind.PAPER || kept.kind() == ElementKind.TEST ? elements.parts(draft.id())
                : elements.siblings(kept.kind(), draft.id(), kept.test());
        List<Reason> faults = new ArrayList<>();
        if (codes(others).contains(kept.code())) {
            faults.add(Reason.of("curriculum.codeTaken", kept.code()));
        }
        Set<String> known = desk.competencies(draft).keySet();
        Set<String> named = plan instanceof PracticalTestPlan test ? test.criteria().stream().flatMap(one -> one.competencies().stream())
                .collect(Collectors.toSet()) : Set.copyOf(DraftElements.served(plan));
        named.stream().filter(code -> !known.contains(code)).sorted().forEach(code -> faults.add(Reason.of("curriculum.unknownCompetency", code)));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static Class<? extends Record> type(ElementKind kind) {
        return switch (kind) {
            case MODULE -> ModulePlan.class;
            case PAPER -> TheoryPaperPlan.class;
            case TEST -> PracticalTestPlan.class;
            case CRITERION -> CriterionPlan.class;
        };
    }

    private PlanElement find(CurriculumVersion draft, ElementKind kind, UUID id) {
        return elements.find(kind, draft.id(), id).orElseThrow(() -> desk.gone(id));
    }

    private String label(CurriculumVersion draft, PlanElement element) {
        return element instanceof Criterion criterion ? elements.find(ElementKind.TEST, draft.id(), criterion.part()).orElseThrow().code() + "."
                + element.code() : element.code();
    }

    private static void renumber(List<PlanElement> order) {
        for (int position = 0; position < order.size(); position++) {
            order.get(position).placeAt(position);
        }
    }

    private static List<String> codes(List<? extends PlanElement> order) {
        return order.stream().map(PlanElement::code).toList();
    }
}
