package org.brevet.web.curriculum;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.ElementKind;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.application.ArrangeElements;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.DraftOutline;
import org.brevet.curriculum.application.DraftingQueries;
import org.brevet.curriculum.application.RemovedRow;
import org.brevet.shared.NotFound;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Text;

/** A page of the editor: the draft that the address names, and its lists, in which parts are moved, taken out and put back. */
public abstract class DraftPage implements Serializable {

    @Inject
    CurriculumQueries queries;
    @Inject
    DraftingQueries drafting;
    @Inject
    ArrangeElements arranging;
    @Inject
    Done done;
    @Inject
    Text text;
    private String qualification;
    private String version;
    private DraftOutline outline;
    private String moved;
    private String before;

    /** Reads the draft anew. */
    void read() {
        outline = drafting.outline(new CurriculumVersionId(queries.version(qualification, VersionNumber.of(version)).id()));
    }

    /** Where its lists stand: one goes back there after a move. */
    abstract String orderAddress();

    public void up(ListedPart part) {
        List<ListedPart> siblings = siblings(part.getKind());
        int at = indexOf(siblings, part.getId());
        if (at > 0) {
            place(part, siblings.get(at - 1).getId());
        }
    }

    public void down(ListedPart part) {
        List<ListedPart> siblings = siblings(part.getKind());
        int at = indexOf(siblings, part.getId());
        if (at >= 0 && at < siblings.size() - 1) {
            place(part, at + 2 < siblings.size() ? siblings.get(at + 2).getId() : null);
        }
    }

    /** A row was dragged: {@code moved} and {@code before} say which and where to; an empty {@code before} is the end. */
    public void drop() {
        for (ElementKind kind : ElementKind.values()) {
            for (ListedPart part : siblings(kind)) {
                if (part.getId().toString().equals(moved)) {
                    place(part, before == null ? null : siblings(kind).stream().map(ListedPart::getId).filter(id -> id.toString().equals(before))
                            .findFirst().orElseThrow(() -> new NotFound("part " + before)));
                    return;
                }
            }
        }
    }

    private void place(ListedPart part, UUID next) {
        tried(() -> arranging.place(new ArrangeElements.Place(id(), part.getKind(), part.getId(), next)));
        done.go(orderAddress() + "#" + part.getAnchor(), "draft.moved", part.getCode());
    }

    public void remove(ListedPart part) {
        tried(() -> arranging.remove(new ArrangeElements.Removal(id(), part.getKind(), part.getId(), part.getRevision())));
        done.go(orderAddress() + "#removed", "draft.removedNow", part.getCode());
    }

    public void restore(RemovedRow row) {
        tried(() -> arranging.restore(id(), row.id()));
        done.go(orderAddress() + "#" + row.kind() + "-" + row.code(), "draft.restored", row.code());
    }

    /** After a refusal the page shows how things stand now. */
    private void tried(Runnable change) {
        try {
            change.run();
        } catch (Refused refused) {
            read();
            throw refused;
        }
    }

    private static int indexOf(List<ListedPart> parts, UUID id) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).getId().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private List<ListedPart> siblings(ElementKind kind) {
        return switch (kind) {
            case MODULE -> getModules();
            case PAPER -> getPapers();
            case TEST -> getTests();
            case CRITERION -> getCriteria();
        };
    }

    public List<ListedPart> getModules() {
        List<ListedPart> parts = new ArrayList<>();
        for (ModulePlan one : outline.plan().modules()) {
            parts.add(listed(ElementKind.MODULE, one.code(), text.of("draft.hours", one.hours()), "/modules/" + one.code(), one.title(),
                    one.competencies(), false, false));
        }
        return parts;
    }

    public List<ListedPart> getPapers() {
        List<ListedPart> parts = new ArrayList<>();
        for (TheoryPaperPlan one : outline.plan().papers()) {
            parts.add(listed(ElementKind.PAPER, one.code(), text.of("draft.paperSize", one.max(), one.floor(), one.weight()), "/papers/" + one.code(),
                    one.title(), one.competencies(), false, false));
        }
        return parts;
    }

    public List<ListedPart> getTests() {
        List<ListedPart> parts = new ArrayList<>();
        for (PracticalTestPlan one : outline.plan().tests()) {
            List<String> competencies = one.criteria().stream().flatMap(line -> line.competencies().stream()).distinct().toList();
            parts.add(listed(ElementKind.TEST, one.code(), text.of("draft.testSize", one.timeLimitMinutes(), one.criteria().size()),
                    "/tests/" + one.code(), one.title(), competencies, false, false));
        }
        return parts;
    }

    /** Of the test that the page is about; none on a page without one. */
    public List<ListedPart> getCriteria() {
        return List.of();
    }

    final List<ListedPart> criteriaOf(PracticalTestPlan test) {
        List<ListedPart> parts = new ArrayList<>();
        for (CriterionPlan one : test.criteria()) {
            parts.add(listed(ElementKind.CRITERION, test.code() + "." + one.code(), "", "/tests/" + test.code() + "/criteria/" + one.code(), one.title(),
                    one.competencies(), one.critical(), one.timed()));
        }
        return parts;
    }

    private ListedPart listed(ElementKind kind, String code, String size, String below, org.brevet.shared.BilingualText title, List<String> competencies,
            boolean critical, boolean timed) {
        DraftOutline.Handle handle = outline.handle(kind, code).orElseThrow();
        return new ListedPart(kind, handle.id(), handle.revision(), code.substring(code.indexOf('.') + 1), title, size, competencies,
                getAddress() + below, critical, timed);
    }

    final CurriculumVersionId id() {
        return new CurriculumVersionId(outline.row().id());
    }

    /** Whether it can still be edited. */
    public boolean isOpen() {
        return outline.row().state() == CurriculumState.DRAFT;
    }

    /** Of the version itself. */
    public String getAddress() {
        return "/curricula/" + qualification + "/" + version;
    }

    public DraftOutline getOutline() {
        return outline;
    }

    public String getQualification() {
        return qualification;
    }

    public void setQualification(String qualification) {
        this.qualification = qualification;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getMoved() {
        return moved;
    }

    public void setMoved(String moved) {
        this.moved = moved;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
