package org.brevet.enrolment;

import org.brevet.shared.DomainEvent;

/** A list of nominations was imported into a session. */
public record NominationsImported(String subject, int persons, int eligible, String fileDigest) implements DomainEvent {
}
