package org.brevet.verification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody found at a checkpoint (R79). Never changed: it says what a stranger wrote, not what is so. */
@Entity
@Table(name = "forgery_report")
public class ForgeryReport {

    /** Characters. */
    public static final int LONGEST_CODE = 1000;
    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_NOTE = 1000;

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "code")
    private String code;
    @Column(name = "found_at")
    private Instant foundAt;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "place")
    private String place;
    @Column(name = "note")
    private String note;

    protected ForgeryReport() {
    }

    /** @param foundAt by the finder's clock; one that is ahead of ours is wrong, and the moment of receipt stands in its place */
    public ForgeryReport(UUID id, String code, Instant foundAt, String place, String note, Instant receivedAt) {
        if (code.length() > LONGEST_CODE || place.isBlank() || place.length() > LONGEST_PLACE || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A report of a forgery names the code and a place, each within its length");
        }
        this.id = id;
        this.code = code;
        this.foundAt = foundAt.isAfter(receivedAt) || foundAt.isBefore(Instant.EPOCH) ? receivedAt : foundAt;
        this.place = place.strip();
        this.note = note.strip();
        this.receivedAt = receivedAt;
    }

    public UUID id() {
        return id;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public String place() {
        return place;
    }
}
