package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.brevet.curriculum.ModulePlan;

/** A module of a curriculum version. */
@Entity
@Table(name = "course_module")
public class CourseModule {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "version_id")
    private UUID curriculum;
    @Column(name = "position")
    private int position;
    @Column(name = "code")
    private String code;
    @Column(name = "title_fr")
    private String titleFr;
    @Column(name = "title_en")
    private String titleEn;
    @Column(name = "hours")
    private int hours;

    protected CourseModule() {
    }

    public CourseModule(UUID curriculum, int position, ModulePlan plan) {
        id = UUID.randomUUID();
        this.curriculum = curriculum;
        this.position = position;
        code = plan.code();
        titleFr = plan.title().fr();
        titleEn = plan.title().en();
        hours = plan.hours();
    }

    public UUID id() {
        return id;
    }
}
