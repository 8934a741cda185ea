package org.brevet.assessment;

import org.brevet.shared.DomainEvent;

/** The mark sheet of a session, with names, left as a file (R90). {@code subject} is the session's code; {@code assessment} "" for all. */
public record MarksExported(String subject, String assessment, int trainees, String form) implements DomainEvent {
}
