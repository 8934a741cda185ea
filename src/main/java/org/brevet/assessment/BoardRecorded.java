package org.brevet.assessment;

import java.time.LocalDate;
import java.util.List;
import org.brevet.shared.DomainEvent;

/** The jury of a session noted the results (R47). {@code subject} is the session's code. */
public record BoardRecorded(String subject, LocalDate heldOn, List<String> members) implements DomainEvent {
}
