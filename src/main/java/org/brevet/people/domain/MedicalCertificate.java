package org.brevet.people.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.people.Fitness;

/** What a doctor certified of a person's fitness, and for how long. The newest counts; older ones stay. */
@Entity
@Table(name = "fitness")
public class MedicalCertificate {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Fitness outcome;
    @Column(name = "issued_on")
    private LocalDate issuedOn;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MedicalCertificate() {
    }

    public MedicalCertificate(UUID person, Fitness outcome, LocalDate issuedOn, LocalDate validUntil, Instant recordedAt) {
        if (validUntil.isBefore(issuedOn)) {
            throw new IllegalArgumentException("Valid until " + validUntil + " but issued on " + issuedOn);
        }
        this.id = UUID.randomUUID();
        this.person = person;
        this.outcome = outcome;
        this.issuedOn = issuedOn;
        this.validUntil = validUntil;
        this.recordedAt = recordedAt;
    }

    public UUID person() {
        return person;
    }

    public Fitness outcome() {
        return outcome;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate validUntil() {
        return validUntil;
    }
}
