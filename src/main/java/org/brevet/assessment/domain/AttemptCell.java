package org.brevet.assessment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One cell of the mark sheet. Emptied, it stays: its version goes on, so that an old screen never overwrites a newer one (R3). */
@Entity
@Table(name = "attempt_cell")
public class AttemptCell {

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "attempt_id")
    private UUID attempt;
    @Column(name = "code")
    private String code;
    @Column(name = "entry")
    private String entry;
    @Column(name = "remark")
    private String remark;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected AttemptCell() {
    }

    public AttemptCell(UUID attempt, String code) {
        id = UUID.randomUUID();
        this.attempt = attempt;
        this.code = code;
    }

    /** @return whether anything is other than before; only then does the version go on */
    public boolean write(String entry, String remark, UUID by, Instant at) {
        if (changedBy != null && Objects.equals(this.entry, entry) && Objects.equals(this.remark, remark)) {
            return false;
        }
        this.entry = entry;
        this.remark = remark;
        changedBy = by;
        changedAt = at;
        return true;
    }

    public UUID attempt() {
        return attempt;
    }

    public String code() {
        return code;
    }

    /** As stored: a plain number, or the name of a {@link org.brevet.assessment.CriterionResult}; null when empty. */
    public String entry() {
        return entry;
    }

    public String remark() {
        return remark;
    }

    /** 1 from its first value on; goes up with each change. */
    public long version() {
        return version;
    }

    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
