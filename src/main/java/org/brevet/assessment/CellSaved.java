package org.brevet.assessment;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** One cell of the mark sheet changed; {@code before} and {@code after} are "" when empty. {@code subject} is the session's code. */
public record CellSaved(String subject, UUID enrolment, String assessment, String code, String before, String after, String remark)
        implements DomainEvent {
}
