package org.brevet.assessment;

import java.util.List;
import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** Marks came from a sheet, all at once. {@code subject} is the session's code; {@code file} the digest of what was sent. */
public record MarksImported(String subject, int trainees, String file, List<Changed> changes) implements DomainEvent {

    /** One cell; "" stands for empty. */
    public record Changed(UUID enrolment, String assessment, String code, String before, String after, String remark) {
    }
}
