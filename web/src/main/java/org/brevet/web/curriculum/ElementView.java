package org.brevet.web.curriculum;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.ElementKind;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.application.DraftOutline;
import org.brevet.curriculum.application.DraftingQueries;
import org.brevet.curriculum.application.EditElement;
import org.brevet.curriculum.application.ElementChanged;
import org.brevet.curriculum.application.ElementEntry;
import org.brevet.curriculum.application.FaultyEntry;
import org.brevet.shared.NotFound;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Fields;

/**
 * One part of a draft: a module, a paper, a test with the list of its criteria, or a criterion; a new one where the address says so. Saved on
 * its own. What was typed stays, whatever stands in the way; what somebody else stored meanwhile is shown beside it (R3).
 */
@Named("element")
@ViewScoped
public class ElementView extends DraftPage {

    private static final String NEW = "new";
    /** The one field for the figure that each kind has. */
    private static final Set<String> NUMBERS = Set.of("hours", "max", "minutes");

    /** What differs between the stored part and the typed one. */
    public record Difference(String label, String theirs, String mine) implements Serializable {
    }

    @Inject
    EditElement edit;
    @Inject
    Fields fields;
    private String module;
    private String paper;
    private String test;
    private String criterion;
    private ElementKind kind;
    private UUID parent;
    private UUID id;
    private long seen;
    private ElementForm form = new ElementForm();
    private List<PickRow.Area> areas = List.of();
    private ElementForm theirs;
    private ElementEntry saved;

    public void open() {
        read();
        kind = module != null ? ElementKind.MODULE : paper != null ? ElementKind.PAPER : criterion != null ? ElementKind.CRITERION : ElementKind.TEST;
        if (kind == ElementKind.CRITERION) {
            parent = handle(ElementKind.TEST, test).id();
        }
        if (isFresh()) {
            begin();
        } else {
            DraftOutline.Handle handle = handle(kind, kind == ElementKind.CRITERION ? test + "." + criterion : named());
            id = handle.id();
            seen = handle.revision();
            form = ElementForm.of(stored(), text);
        }
        areas = areas(form.competencies());
    }

    private DraftOutline.Handle handle(ElementKind of, String key) {
        return getOutline().handle(of, key).orElseThrow(() -> new NotFound(of + " " + key));
    }

    private void begin() {
        String letter = switch (kind) {
            case MODULE -> "M";
            case PAPER -> "T";
            case TEST -> "P";
            case CRITERION -> "C";
        };
        int next = 1;
        while (taken().contains(letter + next)) {
            next++;
        }
        form.setCode(letter + next);
        if (kind == ElementKind.PAPER) {
            DraftingQueries.PaperDefaults usual = drafting.paperDefaults();
            form.setNumber(text.number(usual.max()));
            form.setFloor(text.number(usual.floor()));
            form.setWeight("1");
        }
    }

    private Set<String> taken() {
        return switch (kind) {
            case MODULE -> getOutline().plan().modules().stream().map(ModulePlan::code).collect(Collectors.toSet());
            case CRITERION -> testPlan().criteria().stream().map(CriterionPlan::code).collect(Collectors.toSet());
            default -> Stream.concat(getOutline().plan().papers().stream().map(TheoryPaperPlan::code),
                    getOutline().plan().tests().stream().map(PracticalTestPlan::code)).collect(Collectors.toSet());
        };
    }

    private PracticalTestPlan testPlan() {
        return getOutline().plan().test(test).orElseThrow(() -> new NotFound("test " + test));
    }

    private Record stored() {
        return switch (kind) {
            case MODULE -> getOutline().plan().modules().stream().filter(one -> one.code().equals(module)).findFirst().orElseThrow();
            case PAPER -> getOutline().plan().paper(paper).orElseThrow();
            case TEST -> testPlan();
            case CRITERION -> testPlan().criteria().stream().filter(one -> one.code().equals(criterion)).findFirst().orElseThrow();
        };
    }

    private List<PickRow.Area> areas(Collection<String> chosen) {
        Map<String, List<PickRow>> rows = new LinkedHashMap<>();
        for (Coverage.Row row : getOutline().coverage()) {
            rows.computeIfAbsent(row.competency().areaCode(), any -> new ArrayList<>()).add(new PickRow(row, chosen.contains(row.competency().code())));
        }
        return rows.entrySet().stream().map(area -> new PickRow.Area(area.getKey(), area.getValue().get(0).getCompetency().area(), area.getValue()))
                .toList();
    }

    public void save() {
        save(false);
    }

    /** And opens an empty form for the next of its kind. */
    public void saveAndNext() {
        save(true);
    }

    /** Synchronized: a double click adds one. */
    private synchronized void save(boolean next) {
        ElementEntry entry = form.entry(kind, chosen());
        try {
            if (!entry.equals(saved)) {
                if (id == null) {
                    edit.add(new EditElement.Addition(id(), parent, entry));
                } else {
                    edit.change(new EditElement.Change(id(), id, seen, entry));
                }
                saved = entry;
            }
            String code = form.getCode().strip();
            String address = next ? folder() + NEW : kind == ElementKind.TEST && isFresh() ? folder() + code : listAddress() + "#" + kind + "-" + code;
            done.go(address, isFresh() ? "draft.added" : "draft.changed", code);
        } catch (FaultyEntry faulty) {
            theirs = null;
            faulty.faults().forEach(fault -> fields.refuse(fault.reason(), "form:" + (NUMBERS.contains(fault.field()) ? "number" : fault.field())));
        } catch (ElementChanged changed) {
            theirs = ElementForm.of(changed.theirs(), text);
            seen = changed.revision();
            fields.refuse(changed, Map.of());
        } catch (Refused refused) {
            if (refused.reasons().get(0).key().startsWith("R3.element")) {
                id = null;    // it is not there any more: what was typed can be added anew
            }
            read();
            fields.refuse(refused, Map.of());
        }
    }

    private List<String> chosen() {
        return areas.stream().flatMap(area -> area.rows().stream()).filter(PickRow::isChosen).map(row -> row.getCompetency().code()).toList();
    }

    /** What somebody else stored since, beside what is typed; empty where nobody did. */
    public List<Difference> getDifferences() {
        List<Difference> differences = new ArrayList<>();
        if (theirs != null) {
            differ(differences, "plan.code", theirs.getCode(), form.getCode());
            differ(differences, "editionImport.titleFr", theirs.getTitleFr(), form.getTitleFr());
            differ(differences, "editionImport.titleEn", theirs.getTitleEn(), form.getTitleEn());
            differ(differences, getNumberLabel(), theirs.getNumber(), form.getNumber());
            differ(differences, "plan.floor", theirs.getFloor(), form.getFloor());
            differ(differences, "plan.weight", theirs.getWeight(), form.getWeight());
            differ(differences, "plan.critical", yesNo(theirs.isCritical()), yesNo(form.isCritical()));
            differ(differences, "plan.timed", yesNo(theirs.isTimed()), yesNo(form.isTimed()));
            differ(differences, "standards.competencies", String.join(" ", theirs.competencies()), String.join(" ", chosen()));
        }
        return differences;
    }

    private void differ(List<Difference> into, String label, String other, String mine) {
        String one = other == null ? "" : other;
        String two = mine == null ? "" : mine.strip();
        if (!one.equals(two)) {
            into.add(new Difference(text.get(label), one.isEmpty() ? "–" : one, two.isEmpty() ? "–" : two));
        }
    }

    private String yesNo(boolean value) {
        return text.get(value ? "draft.yes" : "draft.no");
    }

    /** Key of the label of the one figure that modules, papers and tests have. */
    public String getNumberLabel() {
        return kind == ElementKind.MODULE ? "plan.hours" : kind == ElementKind.PAPER ? "plan.max" : "draft.minutes";
    }

    /** Where parts of this kind are. */
    private String folder() {
        return getAddress() + switch (kind) {
            case MODULE -> "/modules/";
            case PAPER -> "/papers/";
            case TEST -> "/tests/";
            case CRITERION -> "/tests/" + test + "/criteria/";
        };
    }

    private String named() {
        return switch (kind) {
            case MODULE -> module;
            case PAPER -> paper;
            case TEST -> test;
            case CRITERION -> criterion;
        };
    }

    /** A criterion stands on the page of its test, and so do the criteria of the test that the page is about; all else in the outline. */
    private String listAddress() {
        return kind == ElementKind.CRITERION ? getAddress() + "/tests/" + test : getAddress() + "/edit";
    }

    @Override
    String orderAddress() {
        return getAddress() + "/tests/" + test;
    }

    @Override
    public List<ListedPart> getCriteria() {
        return kind == ElementKind.TEST && !isFresh() && getOutline().plan().test(test).isPresent() ? criteriaOf(testPlan()) : List.of();
    }

    /** Where one goes without saving. */
    public String getBack() {
        return listAddress();
    }

    public boolean isFresh() {
        return NEW.equals(named());
    }

    /** Whether it was taken out since it was opened: saving adds it anew. */
    public boolean isGone() {
        return id == null && !isFresh();
    }

    public ElementKind getKind() {
        return kind;
    }

    public ElementForm getForm() {
        return form;
    }

    public List<PickRow.Area> getAreas() {
        return areas;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getTest() {
        return test;
    }

    public void setTest(String test) {
        this.test = test;
    }

    public String getCriterion() {
        return criterion;
    }

    public void setCriterion(String criterion) {
        this.criterion = criterion;
    }
}
