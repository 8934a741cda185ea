package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;

/** A theory paper or a practical test of an assessment plan. */
@Entity
@Table(name = "assessment_part")
public class AssessmentPart {

    /** Which of the two it is. */
    public enum Kind {
        PAPER, TEST
    }

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "version_id")
    private UUID curriculum;
    @Column(name = "position")
    private int position;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;
    @Column(name = "code")
    private String code;
    @Column(name = "title_fr")
    private String titleFr;
    @Column(name = "title_en")
    private String titleEn;
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

    public AssessmentPart(UUID curriculum, int position, TheoryPaperPlan plan) {
        id = UUID.randomUUID();
        this.curriculum = curriculum;
        this.position = position;
        kind = Kind.PAPER;
        code = plan.code();
        titleFr = plan.title().fr();
        titleEn = plan.title().en();
        max = plan.max();
        floor = plan.floor();
        weight = plan.weight();
    }

    public AssessmentPart(UUID curriculum, int position, PracticalTestPlan plan) {
        id = UUID.randomUUID();
        this.curriculum = curriculum;
        this.position = position;
        kind = Kind.TEST;
        code = plan.code();
        titleFr = plan.title().fr();
        titleEn = plan.title().en();
        timeLimitMinutes = plan.timeLimitMinutes();
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String titleFr() {
        return titleFr;
    }

    public String titleEn() {
        return titleEn;
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
