package org.brevet.curriculum;

import java.util.List;
import java.util.UUID;
import org.brevet.shared.BilingualText;
import org.brevet.shared.DomainEvent;

/**
 * Something in a draft was edited (R4). {@code element} is its code ("M1", "P1.C2"; "" for title and edition, "modules" and the like for an
 * order); {@code before} and {@code after} are the whole element, null where there was or is none.
 */
public record CurriculumEdited(String subject, UUID curriculum, Edit edit, String element, Record before, Record after) implements DomainEvent {

    public enum Edit {
        ADDED, CHANGED, REMOVED, RESTORED, MOVED
    }

    /** Title and edition of a draft. */
    public record Head(BilingualText title, String edition) {
    }

    /** Codes in their order. */
    public record Order(List<String> codes) {
    }
}
