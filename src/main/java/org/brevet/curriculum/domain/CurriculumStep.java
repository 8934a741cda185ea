package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.brevet.curriculum.CurriculumChanged;

/** One step in the life of a version, kept with its author and reasons whatever comes after: a second submission does not hide why the first came back. */
@Entity
@IdClass(CurriculumStep.Key.class)
@Table(name = "curriculum_step")
public class CurriculumStep {

    @Id
    @Column(name = "version_id")
    private UUID curriculum;
    @Id
    @Column(name = "position")
    private int position;
    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private CurriculumChanged.Step step;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "happened_at")
    private Instant at;
    @Column(name = "reason")
    private String reason;

    protected CurriculumStep() {
    }

    public CurriculumStep(UUID curriculum, int position, CurriculumChanged.Step step, UUID person, Instant at, String reason) {
        this.curriculum = curriculum;
        this.position = position;
        this.step = step;
        this.person = person;
        this.at = at;
        this.reason = reason;
    }

    /** What makes it one. */
    public static class Key implements Serializable {

        private UUID curriculum;
        private int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(curriculum, key.curriculum) && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(curriculum, position);
        }
    }
}
