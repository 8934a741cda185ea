package org.brevet.standards.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.brevet.shared.BilingualText;
import org.brevet.standards.EditionState;

/** An edition in a list; {@code adoptedAt} is null while it is a draft. */
public record EditionRow(UUID id, String code, String edition, BilingualText title, EditionState state, Instant importedAt, Instant adoptedAt,
        long competencies) implements Serializable {

    /** For queries, which know columns. */
    public EditionRow(UUID id, String code, String edition, String titleFr, String titleEn, EditionState state, Instant importedAt,
            Instant adoptedAt, Long competencies) {
        this(id, code, edition, new BilingualText(titleFr, titleEn), state, importedAt, adoptedAt, competencies.longValue());
    }

    public String label() {
        return code + " " + edition;
    }
}
