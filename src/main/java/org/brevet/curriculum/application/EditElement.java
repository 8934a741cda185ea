package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.curriculum.CurriculumEdited;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.ElementKind;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.curriculum.domain.PlanElement;
import org.brevet.curriculum.persistence.DraftElements;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.Refused;
import org.brevet.standards.application.Standards;

/** A module, paper, test or criterion of a draft is added or changed, each on its own. */
@Stateless
@UseCase
public class EditElement {

    private DraftDesk desk;
    private DraftElements elements;
    private Standards standards;

    public EditElement() {
    }

    @Inject
    public EditElement(DraftDesk desk, DraftElements elements, Standards standards) {
        this.desk = desk;
        this.elements = elements;
        this.standards = standards;
    }

    /** {@code test}: the practical test that a criterion is for, else null. */
    public record Addition(CurriculumVersionId draft, UUID test, ElementEntry entry) {
    }

    /** {@code seen}: the revision that the page showed (R3). */
    public record Change(CurriculumVersionId draft, UUID id, long seen, ElementEntry entry) {
    }

    /**
     * Comes last of its kind.
     *
     * @return the part's id
     * @throws Refused R2.curriculum unless it is a draft; {@link FaultyEntry} with all faults; R3 if the test is not there any more
     */
    @Allowed(Role.COURSE_MANAGER)
    public UUID add(Addition addition) {
        CurriculumVersion draft = desk.open(addition.draft());
        ElementKind kind = addition.entry().kind();
        PlanElement test = kind == ElementKind.CRITERION ? elements.find(ElementKind.TEST, draft.id(), addition.test())
                .orElseThrow(() -> desk.gone(addition.test())) : null;
        UUID parent = test == null ? null : test.id();
        Record plan = read(draft, addition.entry(), parent, null);
        int position = elements.siblings(kind, draft.id(), parent).stream().mapToInt(PlanElement::position).max().orElse(-1) + 1;
        PlanElement added = elements.put(kind, UUID.randomUUID(), draft.id(), parent, position, plan, desk.competencies(draft));
        desk.stamp(added);
        desk.tell(draft, CurriculumEdited.Edit.ADDED, (test == null ? "" : test.code() + ".") + added.code(), null, plan);
        return added.id();
    }

    /**
     * Nothing happens where nothing is new.
     *
     * @throws Refused R2.curriculum unless it is a draft; {@link FaultyEntry} with all faults; {@link ElementChanged} if it was changed
     *         since it was read; R3.elementGone, R3.elementReplaced if it is not there any more
     */
    @Allowed(Role.COURSE_MANAGER)
    public void change(Change change) {
        CurriculumVersion draft = desk.open(change.draft());
        ElementKind kind = change.entry().kind();
        PlanElement stored = elements.find(kind, draft.id(), change.id()).orElseThrow(() -> desk.gone(change.id()));
        UUID parent = stored instanceof org.brevet.curriculum.domain.Criterion criterion ? criterion.part() : null;
        Record before = elements.plan(stored);
        Record after = read(draft, change.entry(), parent, stored);
        if (after instanceof PracticalTestPlan test) {
            after = new PracticalTestPlan(test.code(), test.title(), test.timeLimitMinutes(), ((PracticalTestPlan) before).criteria());
        }
        if (after.equals(before)) {
            return;
        }
        if (stored.revision() != change.seen()) {
            throw desk.newer(draft, stored, before);
        }
        String label = label(draft, stored, parent);
        elements.become(stored, draft.id(), after, desk.competencies(draft));
        desk.changed(stored);
        desk.tell(draft, CurriculumEdited.Edit.CHANGED, label, before, after);
    }

    private String label(CurriculumVersion draft, PlanElement element, UUID test) {
        return test == null ? element.code() : elements.find(ElementKind.TEST, draft.id(), test).orElseThrow().code() + "." + element.code();
    }

    private Record read(CurriculumVersion draft, ElementEntry entry, UUID test, PlanElement itself) {
        List<FieldFault> faults = new ArrayList<>();
        ElementRules rules = new ElementRules(standards.competencies(draft.edition()), draft.level(),
                (field, reason) -> faults.add(new FieldFault(field, reason)));
        List<? extends PlanElement> others = entry.kind() == ElementKind.PAPER || entry.kind() == ElementKind.TEST ? elements.parts(draft.id())
                : elements.siblings(entry.kind(), draft.id(), test);
        Set<String> taken = others.stream().filter(one -> itself == null || !one.id().equals(itself.id())).map(PlanElement::code)
                .collect(Collectors.toSet());
        Record plan = rules.read(entry, taken);
        if (!faults.isEmpty()) {
            throw new FaultyEntry(faults);
        }
        return plan;
    }
}
