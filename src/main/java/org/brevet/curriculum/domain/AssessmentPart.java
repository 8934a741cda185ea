package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;

/** A theory paper or a practical test of an assessment plan. */
@Entity
@Table(name = "assessment_part")
public class AssessmentPart extends PlanElement {

    /** Which of the two it is. */
    public enum Kind {
        PAPER, TEST
    }

    @Column(name = "version_id")
    private UUID curriculum;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;
    @Column(name = "max_mark")
    private BigDecimal max;
    @Column(name = "floor_mark")
    private BigDecimal floor;
    @Column(name = "weight")
    private BigDecimal weight;
    @Column(name = "time_limit_minutes")
    private Integer timeLimitMinutes;

    protected AssessmentPart() {
    }

    public AssessmentPart(UUID id, UUID curriculum, int position, TheoryPaperPlan plan) {
        super(id, position, plan.code(), plan.title());
        this.curriculum = curriculum;
        kind = Kind.PAPER;
        become(plan);
    }

    public AssessmentPart(UUID id, UUID curriculum, int position, PracticalTestPlan plan) {
        super(id, position, plan.code(), plan.title());
        this.curriculum = curriculum;
        kind = Kind.TEST;
        become(plan);
    }

    public final void become(TheoryPaperPlan plan) {
        rename(plan.code(), plan.title());
        max = plan.max();
        floor = plan.floor();
        weight = plan.weight();
    }

    /** Its criteria are rows of their own. */
    public final void become(PracticalTestPlan plan) {
        rename(plan.code(), plan.title());
        timeLimitMinutes = plan.timeLimitMinutes();
    }

    public UUID curriculum() {
        return curriculum;
    }

    public Kind kind() {
        return kind;
    }

    public BigDecimal max() {
        return max;
    }

    public BigDecimal floor() {
        return floor;
    }

    public BigDecimal weight() {
        return weight;
    }

    public Integer timeLimitMinutes() {
        return timeLimitMinutes;
    }
}
