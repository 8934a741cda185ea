package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.curriculum.CurriculumEdited;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.domain.CurriculumVersion;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.standards.EditionState;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.Standards;

/** Title and edition of a draft. The edition changes only where the new one has every competency that the draft names: nothing is lost unseen. */
@Stateless
@UseCase
public class RetitleCurriculum {

    private EntityManager em;
    private DraftDesk desk;
    private Standards standards;

    public RetitleCurriculum() {
    }

    @Inject
    public RetitleCurriculum(EntityManager em, DraftDesk desk, Standards standards) {
        this.em = em;
        this.desk = desk;
        this.standards = standards;
    }

    /** {@code seen}: the revision of title and edition that the page showed (R3). */
    public record Command(CurriculumVersionId draft, long seen, String titleFr, String titleEn, UUID edition) {
    }

    /**
     * @throws Refused R2.curriculum unless it is a draft; {@link FaultyEntry}: titles, curriculum.edition if the edition is not adopted,
     *         curriculum.editionLacks with every competency that it has not; {@link ElementChanged} if it was changed since it was read
     */
    @Allowed(Role.COURSE_MANAGER)
    public void handle(Command command) {
        CurriculumVersion draft = desk.open(command.draft());
        EditionRow now = standards.edition(draft.edition());
        EditionRow wanted = standards.edition(command.edition());
        List<FieldFault> faults = new ArrayList<>();
        BilingualText title = new ElementRules(List.of(), draft.level(), (field, reason) -> faults.add(new FieldFault(field, reason)))
                .title(command.titleFr(), command.titleEn(), ElementRules.LONGEST_TITLE);
        Map<UUID, UUID> moved = wanted.id().equals(now.id()) ? Map.of() : counterparts(draft, wanted, faults);
        if (!faults.isEmpty()) {
            throw new FaultyEntry(faults);
        }
        CurriculumEdited.Head before = new CurriculumEdited.Head(draft.title(), now.label());
        CurriculumEdited.Head after = new CurriculumEdited.Head(title, wanted.label());
        if (after.equals(before)) {
            return;
        }
        if (draft.headRevision() != command.seen()) {
            throw new ElementChanged(desk.name(draft.headChangedBy()), draft.headChangedAt(), before, draft.headRevision());
        }
        draft.retitle(title, wanted.id(), desk.person(), desk.now());
        em.flush();
        moved.forEach((old, fresh) -> em.createQuery("""
                update CompetencyLink l set l.competency = :fresh where l.curriculum = :version and l.competency = :old""").setParameter("fresh", fresh)
                .setParameter("version", draft.id()).setParameter("old", old).executeUpdate());
        desk.tell(draft, CurriculumEdited.Edit.CHANGED, "", before, after);
    }

    /** For each competency that the draft names, the one of the same code and level in the other edition. */
    private Map<UUID, UUID> counterparts(CurriculumVersion draft, EditionRow wanted, List<FieldFault> faults) {
        if (wanted.state() != EditionState.ADOPTED) {
            faults.add(new FieldFault("edition", Reason.of("curriculum.edition", wanted.label())));
            return Map.of();
        }
        Map<UUID, UUID> found = new java.util.LinkedHashMap<>();
        List<String> lacking = new ArrayList<>();
        Map<String, UUID> there = new java.util.HashMap<>();
        standards.competencies(wanted.id()).stream().filter(row -> row.level().equals(draft.level())).forEach(row -> there.put(row.code(), row.id()));
        em.createQuery("""
                select distinct c.id, c.code from CompetencyLink l join Competency c on c.id = l.competency where l.curriculum = :version
                 order by c.code""", Object[].class).setParameter("version", draft.id()).getResultStream().forEach(row -> {
                    if (there.containsKey((String) row[1])) {
                        found.put((UUID) row[0], there.get((String) row[1]));
                    } else {
                        lacking.add((String) row[1]);
                    }
                });
        if (!lacking.isEmpty()) {
            faults.add(new FieldFault("edition", Reason.of("curriculum.editionLacks", wanted.label(), lacking.size(), lacking)));
        }
        return found;
    }
}
