package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.brevet.curriculum.CriterionPlan;

/** One line of a practical test. */
@Entity
@Table(name = "criterion")
public class Criterion {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "part_id")
    private UUID part;
    @Column(name = "position")
    private int position;
    @Column(name = "code")
    private String code;
    @Column(name = "title_fr")
    private String titleFr;
    @Column(name = "title_en")
    private String titleEn;
    @Column(name = "critical")
    private boolean critical;
    @Column(name = "timed")
    private boolean timed;

    protected Criterion() {
    }

    public Criterion(UUID part, int position, CriterionPlan plan) {
        id = UUID.randomUUID();
        this.part = part;
        this.position = position;
        code = plan.code();
        titleFr = plan.title().fr();
        titleEn = plan.title().en();
        critical = plan.critical();
        timed = plan.timed();
    }

    public UUID id() {
        return id;
    }

    public UUID part() {
        return part;
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

    public boolean critical() {
        return critical;
    }

    public boolean timed() {
        return timed;
    }
}
