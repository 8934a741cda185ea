package org.brevet.accreditation;

import org.brevet.shared.DomainEvent;

/** R54: an officer proposed a decision on a dossier. */
public record DossierRecommended(String subject, Recommendation recommendation) implements DomainEvent {
}
