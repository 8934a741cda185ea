package org.brevet.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One thing that somebody did: written with it, never changed. Its digest covers all but the number that the database gives. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event_seq")
    @SequenceGenerator(name = "audit_event_seq", sequenceName = "audit_event_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;
    @Column(name = "at")
    private Instant at;
    @Column(name = "account_id")
    private UUID account;
    @Column(name = "actor")
    private String actor;
    @Column(name = "address")
    private String address;
    @Column(name = "kind")
    private String kind;
    @Column(name = "subject")
    private String subject;
    @Column(name = "details")
    private String details;
    @Column(name = "digest")
    private String digest;

    protected AuditEvent() {
    }

    /** @param account null for the system itself; @param details JSON */
    public AuditEvent(Instant at, UUID account, String actor, String address, String kind, String subject, String details) {
        this.at = at.truncatedTo(ChronoUnit.MILLIS);    // what every database gives back unchanged
        this.account = account;
        this.actor = actor;
        this.address = address;
        this.kind = kind;
        this.subject = subject;
        this.details = details;
        this.digest = computedDigest();
    }

    /** What the digest must be; differs from {@link #digest()} when the row was changed behind the program's back. */
    public String computedDigest() {
        return EventDigest.of(at, account, actor, address, kind, subject, details);
    }

    public Long id() {
        return id;
    }

    public String digest() {
        return digest;
    }
}
