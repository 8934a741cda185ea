package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A module, paper or criterion ({@code owner}) serves a competency. */
@Entity
@IdClass(CompetencyLink.Key.class)
@Table(name = "curriculum_competency")
public class CompetencyLink {

    @Id
    @Column(name = "version_id")
    private UUID curriculum;
    @Id
    @Column(name = "owner_id")
    private UUID owner;
    @Id
    @Column(name = "competency_id")
    private UUID competency;

    protected CompetencyLink() {
    }

    public CompetencyLink(UUID curriculum, UUID owner, UUID competency) {
        this.curriculum = curriculum;
        this.owner = owner;
        this.competency = competency;
    }

    /** What makes a link one. */
    public static class Key implements Serializable {

        private UUID curriculum;
        private UUID owner;
        private UUID competency;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(curriculum, key.curriculum) && Objects.equals(owner, key.owner)
                    && Objects.equals(competency, key.competency);
        }

        @Override
        public int hashCode() {
            return Objects.hash(curriculum, owner, competency);
        }
    }
}
