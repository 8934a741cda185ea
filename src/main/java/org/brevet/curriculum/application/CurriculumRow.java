package org.brevet.curriculum.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.brevet.curriculum.CurriculumState;
import org.brevet.shared.BilingualText;

/** A curriculum version in a list; {@code approvedAt}, {@code approvedBy} and {@code sentBackReason} may be null. */
public record CurriculumRow(UUID id, String qualification, int number, BilingualText title, CurriculumState state, UUID provider, String providerName,
        UUID edition, String editionLabel, Instant draftedAt, UUID draftedBy, Instant approvedAt, UUID approvedBy, String sentBackReason)
        implements Serializable {

    /** For queries, which know columns. */
    public CurriculumRow(UUID id, String qualification, int number, String titleFr, String titleEn, CurriculumState state, UUID provider,
            String providerName, UUID edition, String editionCode, String editionName, Instant draftedAt, UUID draftedBy, Instant approvedAt,
            UUID approvedBy, String sentBackReason) {
        this(id, qualification, number, new BilingualText(titleFr, titleEn), state, provider, providerName, edition,
                editionCode + " " + editionName, draftedAt, draftedBy, approvedAt, approvedBy, sentBackReason);
    }

    public String label() {
        return qualification + " v" + number;
    }
}
