package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.brevet.curriculum.ElementKind;

/** A part that was taken out of a draft, whole, so that it can be put back where it was until the version is approved. */
@Entity
@Table(name = "curriculum_removed")
public class RemovedElement {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "version_id")
    private UUID curriculum;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ElementKind kind;
    @Column(name = "test_id")
    private UUID test;
    @Column(name = "position")
    private int position;
    @Column(name = "code")
    private String code;
    @Column(name = "content")
    private String content;
    @Column(name = "removed_by")
    private UUID by;
    @Column(name = "removed_at")
    private Instant at;

    protected RemovedElement() {
    }

    /** @param id that the part had and will have again; @param test of a criterion, else null; @param content as JSON */
    public RemovedElement(UUID id, UUID curriculum, ElementKind kind, UUID test, int position, String code, String content, UUID by, Instant at) {
        this.id = id;
        this.curriculum = curriculum;
        this.kind = kind;
        this.test = test;
        this.position = position;
        this.code = code;
        this.content = content;
        this.by = by;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public UUID curriculum() {
        return curriculum;
    }

    public ElementKind kind() {
        return kind;
    }

    public UUID test() {
        return test;
    }

    public int position() {
        return position;
    }

    public String code() {
        return code;
    }

    public String content() {
        return content;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
