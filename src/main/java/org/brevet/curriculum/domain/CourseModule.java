package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.brevet.curriculum.ModulePlan;

/** A module of a curriculum version. */
@Entity
@Table(name = "course_module")
public class CourseModule extends PlanElement {

    @Column(name = "version_id")
    private UUID curriculum;
    @Column(name = "hours")
    private int hours;

    protected CourseModule() {
    }

    public CourseModule(UUID id, UUID curriculum, int position, ModulePlan plan) {
        super(id, position, plan.code(), plan.title());
        this.curriculum = curriculum;
        hours = plan.hours();
    }

    public void become(ModulePlan plan) {
        rename(plan.code(), plan.title());
        hours = plan.hours();
    }

    public UUID curriculum() {
        return curriculum;
    }

    public int hours() {
        return hours;
    }
}
