package org.brevet.accreditation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.Ground;

/** An act of the authority with its author, day, ground and words (R55, R56). Written once, never changed: another decision answers it. */
@Entity
@Table(name = "decision")
public class Decision {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "number")
    private String number;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private DecisionKind kind;
    @Column(name = "dossier_id")
    private UUID dossier;
    @Column(name = "certificate_number")
    private String certificate;
    @Enumerated(EnumType.STRING)
    @Column(name = "ground")
    private Ground ground;
    @Column(name = "explanation")
    private String explanation;
    @Column(name = "cited_rule")
    private String citedRule;
    @Column(name = "told_on")
    private LocalDate toldOn;
    @Column(name = "hearing")
    private String hearing;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "decided_on")
    private LocalDate decidedOn;
    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Decision() {
    }

    /** On a dossier; {@code certificate} that came of it, or null. */
    public Decision(String number, UUID dossier, String certificate, DecisionOrder order, UUID by, LocalDate on, Instant at) {
        this(number, certificate, order.kind(), order.ground(), order.explanation(), order.citedRule(), by, on, at);
        this.dossier = dossier;
    }

    /** On a certificate that exists. */
    public Decision(String number, String certificate, DecisionKind kind, Ground ground, String explanation, String citedRule, UUID by,
            LocalDate on, Instant at) {
        id = UUID.randomUUID();
        this.number = number;
        this.kind = kind;
        this.certificate = certificate;
        this.ground = ground;
        this.explanation = explanation;
        this.citedRule = citedRule;
        hearing = "";
        decidedBy = by;
        decidedOn = on;
        decidedAt = at;
    }

    /** R69 */
    public Decision afterHearing(LocalDate toldOn, String hearing) {
        this.toldOn = toldOn;
        this.hearing = hearing;
        return this;
    }

    public String number() {
        return number;
    }
}
