package org.brevet.standards.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.standards.EditionState;

/** A dated text of competencies. Imported as a draft, adopted once and frozen then; a change is a new edition. */
@Entity
@Table(name = "standard_edition")
public class StandardEdition {

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "code")
    private String code;
    @Column(name = "edition")
    private String edition;
    @Column(name = "title_fr")
    private String titleFr;
    @Column(name = "title_en")
    private String titleEn;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EditionState state;
    @Column(name = "file_digest")
    private String fileDigest;
    @Column(name = "imported_at")
    private Instant importedAt;
    @Column(name = "imported_by")
    private UUID importedBy;
    @Column(name = "adopted_at")
    private Instant adoptedAt;
    @Column(name = "adopted_by")
    private UUID adoptedBy;

    protected StandardEdition() {
    }

    public StandardEdition(String code, String edition, BilingualText title, String fileDigest, UUID by, Instant at) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.edition = edition;
        this.titleFr = title.fr();
        this.titleEn = title.en();
        this.state = EditionState.DRAFT;
        this.fileDigest = fileDigest;
        this.importedBy = by;
        this.importedAt = at;
    }

    /** @throws Refused R2.edition unless it is a draft */
    public void adopt(UUID by, Instant at) {
        if (state != EditionState.DRAFT) {
            throw Refused.because(Reason.of("R2.edition", state));
        }
        state = EditionState.ADOPTED;
        adoptedBy = by;
        adoptedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** As people say it: "BREVET-EOD 2026-1". */
    public String label() {
        return code + " " + edition;
    }

    public EditionState state() {
        return state;
    }
}
