package org.brevet.assessment;

import java.time.LocalDate;
import java.util.List;
import org.brevet.shared.DomainEvent;

/**
 * The jury of a session noted the results (R47). {@code subject} is the session's code; {@code heldBefore} is null and {@code before} empty when
 * it is the first record (R4).
 */
public record BoardRecorded(String subject, LocalDate heldOn, List<String> members, LocalDate heldBefore, List<String> before)
        implements DomainEvent {
}
