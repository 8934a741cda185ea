package org.brevet.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.register.LifeEventKind;

/** One step in a certificate's life, by a decision: added to, never changed. */
@Entity
@Table(name = "certificate_event")
public class CertificateEvent {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "certificate_id")
    private UUID certificate;
    @Column(name = "position")
    private int position;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private LifeEventKind kind;
    @Column(name = "happened_on")
    private LocalDate happenedOn;
    @Column(name = "happened_at")
    private Instant happenedAt;
    @Column(name = "author_id")
    private UUID author;
    @Column(name = "ground")
    private String ground;
    @Column(name = "explanation")
    private String explanation;
    @Column(name = "decision_number")
    private String decision;

    protected CertificateEvent() {
    }

    public CertificateEvent(UUID certificate, int position, LifeEventKind kind, LocalDate on, Instant at, UUID author, String ground,
            String explanation, String decision) {
        this.id = UUID.randomUUID();
        this.certificate = certificate;
        this.position = position;
        this.kind = kind;
        this.happenedOn = on;
        this.happenedAt = at;
        this.author = author;
        this.ground = ground;
        this.explanation = explanation;
        this.decision = decision;
    }
}
