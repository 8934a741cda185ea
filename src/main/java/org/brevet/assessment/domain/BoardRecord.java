package org.brevet.assessment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** That the jury of a session met, when, and who sat on it (R47). Can be mended until the results are published. */
@Entity
@Table(name = "board_record")
public class BoardRecord {

    /** A jury is more than one person. */
    public static final int FEWEST_MEMBERS = 2;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MEMBERS = 20;

    @Id
    @Column(name = "session_id")
    private UUID session;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "held_on")
    private LocalDate heldOn;
    @Column(name = "members")
    private String members;
    @Column(name = "noted_by")
    private UUID notedBy;
    @Column(name = "noted_at")
    private Instant notedAt;

    protected BoardRecord() {
    }

    public BoardRecord(UUID session) {
        this.session = session;
    }

    /** @throws Refused R47.boardDay if the day is missing or lies ahead; R47.boardMembers for fewer than two different names, or too many or too long ones */
    public void note(LocalDate heldOn, List<String> members, LocalDate today, UUID by, Instant at) {
        if (heldOn == null || heldOn.isAfter(today)) {
            throw Refused.because(Reason.of("R47.boardDay"));
        }
        List<String> names = members.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
        if (names.size() < FEWEST_MEMBERS || names.size() > MOST_MEMBERS
                || names.stream().anyMatch(name -> name.length() > LONGEST_NAME || name.contains("\n"))) {
            throw Refused.because(Reason.of("R47.boardMembers", FEWEST_MEMBERS));
        }
        this.heldOn = heldOn;
        this.members = String.join("\n", names);
        notedBy = by;
        notedAt = at;
    }

    public long version() {
        return version;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public List<String> members() {
        return List.of(members.split("\n"));
    }

    public UUID notedBy() {
        return notedBy;
    }

    public Instant notedAt() {
        return notedAt;
    }
}
