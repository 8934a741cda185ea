package org.brevet.accreditation;

import org.brevet.shared.DomainEvent;

/**
 * The authority decided (R55). {@code subject} is the decision's number; {@code dossier} with the digest of what was frozen (R59), or "";
 * {@code certificate} that came of it or that it is about, or "". The words of the decision are not repeated here: they may touch on health.
 * {@code byFactor}: a second factor confirmed it.
 */
public record DecisionTaken(String subject, DecisionKind kind, Ground ground, String citedRule, String dossier, String dossierDigest,
        String certificate, boolean byFactor) implements DomainEvent {
}
