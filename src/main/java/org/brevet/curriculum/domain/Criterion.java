package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.brevet.curriculum.CriterionPlan;

/** One line of a practical test. */
@Entity
@Table(name = "criterion")
public class Criterion extends PlanElement {

    @Column(name = "part_id")
    private UUID part;
    @Column(name = "critical")
    private boolean critical;
    @Column(name = "timed")
    private boolean timed;

    protected Criterion() {
    }

    public Criterion(UUID id, UUID part, int position, CriterionPlan plan) {
        super(id, position, plan.code(), plan.title());
        this.part = part;
        critical = plan.critical();
        timed = plan.timed();
    }

    public void become(CriterionPlan plan) {
        rename(plan.code(), plan.title());
        critical = plan.critical();
        timed = plan.timed();
    }

    /** The practical test it stands in. */
    public UUID part() {
        return part;
    }

    public boolean critical() {
        return critical;
    }

    public boolean timed() {
        return timed;
    }
}
