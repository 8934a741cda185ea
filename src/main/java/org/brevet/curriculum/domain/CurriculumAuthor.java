package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Somebody wrote in this version, so he does not approve it. */
@Entity
@IdClass(CurriculumAuthor.Key.class)
@Table(name = "curriculum_author")
public class CurriculumAuthor {

    @Id
    @Column(name = "version_id")
    private UUID curriculum;
    @Id
    @Column(name = "person_id")
    private UUID person;

    protected CurriculumAuthor() {
    }

    public CurriculumAuthor(UUID curriculum, UUID person) {
        this.curriculum = curriculum;
        this.person = person;
    }

    /** What makes it one. */
    public static class Key implements Serializable {

        private UUID curriculum;
        private UUID person;

        protected Key() {
        }

        public Key(UUID curriculum, UUID person) {
            this.curriculum = curriculum;
            this.person = person;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(curriculum, key.curriculum) && Objects.equals(person, key.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(curriculum, person);
        }
    }
}
