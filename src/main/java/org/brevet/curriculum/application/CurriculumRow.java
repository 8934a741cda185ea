package org.brevet.curriculum.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.brevet.curriculum.CurriculumState;
import org.brevet.shared.BilingualText;

/**
 * A curriculum version in a list; {@code approvedAt}, {@code approvedBy} and {@code sentBackReason} may be null. {@code version} counts its
 * changes and goes back with what is done to it (R3).
 */
public record CurriculumRow(UUID id, String qualification, int number, BilingualText title, CurriculumState state, UUID provider, String providerName,
        UUID edition, String editionLabel, Instant draftedAt, UUID draftedBy, Instant approvedAt, UUID approvedBy, String sentBackReason,
        long version) implements Serializable {

    /** For queries, which know columns. */
    public CurriculumRow(UUID id, String qualification, int number, String titleFr, String titleEn, CurriculumState state, UUID provider,
            String providerName, UUID edition, String editionCode, String editionName, Instant draftedAt, UUID draftedBy, Instant approvedAt,
            UUID approvedBy, String sentBackReason, long version) {
        this(id, qualification, number, new BilingualText(titleFr, titleEn), state, provider, providerName, edition,
                editionCode + " " + editionName, draftedAt, draftedBy, approvedAt, approvedBy, sentBackReason, version);
    }

    public String label() {
        return qualification + " v" + number;
    }
}
