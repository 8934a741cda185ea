package org.brevet.accreditation;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** A dossier was prepared or went a step on or back; {@code before} is null when it was prepared, {@code reason} "" where none is asked. */
public record DossierMoved(String subject, UUID enrolment, DossierAction action, DossierState before, DossierState after, String reason)
        implements DomainEvent {
}
