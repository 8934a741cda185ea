package org.brevet.curriculum.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.shared.Language;
import org.brevet.shared.sheet.SheetWriter;

/** A curriculum as the sheets that an import reads: what leaves comes in again as it was. */
public final class CurriculumExport {

    private final CurriculumPlan plan;
    private final Language language;

    /** @param language of the headings and of yes and no */
    public CurriculumExport(CurriculumPlan plan, Language language) {
        this.plan = plan;
        this.language = language;
    }

    /** All four. @param name of each sheet in the workbook */
    public void all(SheetWriter out, Function<SheetKind, String> name) throws IOException {
        for (SheetKind kind : SheetKind.values()) {
            one(kind, out, name.apply(kind));
        }
    }

    public void one(SheetKind kind, SheetWriter out, String name) throws IOException {
        out.sheet(name, kind.columns().stream().map(column -> language == Language.EN ? SheetKind.english(column) : column).toList());
        for (Object[] row : rows(kind)) {
            out.row(row);
        }
    }

    private List<Object[]> rows(SheetKind kind) {
        List<Object[]> rows = new ArrayList<>();
        switch (kind) {
            case MODULES -> {
                for (ModulePlan one : plan.modules()) {
                    rows.add(new Object[] {one.code(), one.title().fr(), one.title().en(), one.hours(), codes(one.competencies())});
                }
            }
            case PAPERS -> {
                for (TheoryPaperPlan one : plan.papers()) {
                    rows.add(new Object[] {one.code(), one.title().fr(), one.title().en(), one.max(), one.floor(), one.weight(),
                        codes(one.competencies())});
                }
            }
            case TESTS -> {
                for (PracticalTestPlan one : plan.tests()) {
                    rows.add(new Object[] {one.code(), one.title().fr(), one.title().en(), one.timeLimitMinutes()});
                }
            }
            case CRITERIA -> {
                for (PracticalTestPlan test : plan.tests()) {
                    for (CriterionPlan one : test.criteria()) {
                        rows.add(new Object[] {test.code(), one.code(), one.title().fr(), one.title().en(), yesNo(one.critical()), yesNo(one.timed()),
                            codes(one.competencies())});
                    }
                }
            }
        }
        return rows;
    }

    private static String codes(List<String> competencies) {
        return String.join(" ", competencies);
    }

    private String yesNo(boolean value) {
        return language == Language.EN ? value ? "yes" : "no" : value ? "oui" : "non";
    }
}
