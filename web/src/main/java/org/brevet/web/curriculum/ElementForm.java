package org.brevet.web.curriculum;

import java.io.Serializable;
import java.util.List;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.ElementKind;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.curriculum.application.ElementEntry;
import org.brevet.shared.BilingualText;
import org.brevet.web.shared.Text;

/** What stands in the fields of one part, as text. {@code number}: hours of a module, maximum of a paper, time limit of a test. */
public final class ElementForm implements Serializable {

    private String code;
    private String titleFr;
    private String titleEn;
    private String number;
    private String floor;
    private String weight;
    private boolean critical;
    private boolean timed;
    private List<String> competencies = List.of();

    static ElementForm of(Record plan, Text text) {
        ElementForm form = new ElementForm();
        if (plan instanceof ModulePlan one) {
            form.head(one.code(), one.title(), one.competencies());
            form.number = String.valueOf(one.hours());
        } else if (plan instanceof TheoryPaperPlan one) {
            form.head(one.code(), one.title(), one.competencies());
            form.number = text.number(one.max());
            form.floor = text.number(one.floor());
            form.weight = text.number(one.weight());
        } else if (plan instanceof PracticalTestPlan one) {
            form.head(one.code(), one.title(), List.of());
            form.number = String.valueOf(one.timeLimitMinutes());
        } else if (plan instanceof CriterionPlan one) {
            form.head(one.code(), one.title(), one.competencies());
            form.critical = one.critical();
            form.timed = one.timed();
        }
        return form;
    }

    private void head(String newCode, BilingualText title, List<String> named) {
        code = newCode;
        titleFr = title.fr();
        titleEn = title.en();
        competencies = named;
    }

    ElementEntry entry(ElementKind kind, List<String> chosen) {
        return switch (kind) {
            case MODULE -> new ElementEntry.Module(code, titleFr, titleEn, number, chosen);
            case PAPER -> new ElementEntry.Paper(code, titleFr, titleEn, number, floor, weight, chosen);
            case TEST -> new ElementEntry.Test(code, titleFr, titleEn, number);
            case CRITERION -> new ElementEntry.Criterion(code, titleFr, titleEn, critical, timed, chosen);
        };
    }

    /** As the part was stored; what is chosen on the page is kept with its rows. */
    List<String> competencies() {
        return competencies;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitleFr() {
        return titleFr;
    }

    public void setTitleFr(String titleFr) {
        this.titleFr = titleFr;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getFloor() {
        return floor;
    }

    public void setFloor(String floor) {
        this.floor = floor;
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight;
    }

    public boolean isCritical() {
        return critical;
    }

    public void setCritical(boolean critical) {
        this.critical = critical;
    }

    public boolean isTimed() {
        return timed;
    }

    public void setTimed(boolean timed) {
        this.timed = timed;
    }
}
