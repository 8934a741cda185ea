package org.brevet.curriculum;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/**
 * A curriculum version was drafted, copied from another one ({@code reason} says which), revised by sheets, submitted, approved or sent back;
 * {@code reason} is "" where none is asked.
 */
public record CurriculumChanged(String subject, UUID curriculum, Step step, String reason) implements DomainEvent {

    public enum Step {
        DRAFTED, COPIED, REVISED, SUBMITTED, APPROVED, SENT_BACK
    }
}
