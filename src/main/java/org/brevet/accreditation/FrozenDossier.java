package org.brevet.accreditation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The whole case as it was decided (R59). {@code ground} is null and {@code certificate} is "" where the decision has none. */
public record FrozenDossier(String number, UUID enrolment, UUID person, String session, DossierFacts facts, UUID submittedBy, Instant submittedAt,
        Recommendation recommendation, String recommendationReasons, UUID recommendedBy, Instant recommendedAt, String decision,
        DecisionKind kind, Ground ground, String explanation, String citedRule, List<String> scope, List<ConditionOrder> conditions,
        UUID decidedBy, LocalDate decidedOn, Instant decidedAt, String certificate) implements Serializable {
}
