package org.brevet.curriculum.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.brevet.shared.BilingualText;

/**
 * What modules, papers, tests and criteria have in common. {@code revision} grows with each change of the content, not with a new place, so
 * that who types is not told of somebody who only moved it (R3). Written under the lock of its curriculum version.
 */
@MappedSuperclass
public abstract class PlanElement {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "position")
    private int position;
    @Column(name = "code")
    private String code;
    @Column(name = "title_fr")
    private String titleFr;
    @Column(name = "title_en")
    private String titleEn;
    @Column(name = "revision")
    private long revision;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected PlanElement() {
    }

    PlanElement(UUID id, int position, String code, BilingualText title) {
        this.id = id;
        this.position = position;
        this.code = code;
        titleFr = title.fr();
        titleEn = title.en();
        revision = 1;
    }

    void rename(String code, BilingualText title) {
        this.code = code;
        titleFr = title.fr();
        titleEn = title.en();
    }

    /** Its content or its competencies are new. */
    public void changed(UUID by, Instant at) {
        revision++;
        stamped(by, at);
    }

    /** Says who wrote it, without a new revision: for what is new itself. */
    public void stamped(UUID by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    public void placeAt(int position) {
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public String code() {
        return code;
    }

    public BilingualText title() {
        return new BilingualText(titleFr, titleEn);
    }

    public long revision() {
        return revision;
    }

    /** Null where it came with a sheet. */
    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
