package org.brevet.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What an account has instead of a password until its person chooses one: a code, of which the digest alone is kept. Asked for, issued (at once,
 * or by a second person), then used once or replaced; after its last moment it opens nothing.
 */
@Entity
@Table(name = "one_time_code")
public class OneTimeCode {

    @Id
    @Column(name = "account_id")
    private UUID account;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "reason")
    private String reason;
    @Column(name = "requested_by")
    private UUID requestedBy;
    @Column(name = "requested_at")
    private Instant requestedAt;
    @Column(name = "digest")
    private String digest;
    @Column(name = "issued_by")
    private UUID issuedBy;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "valid_until")
    private Instant validUntil;

    protected OneTimeCode() {
    }

    public OneTimeCode(UUID account) {
        this.account = account;
    }

    public void request(UUID by, Instant at, String why) {
        requestedBy = by;
        requestedAt = at;
        reason = why;
        digest = null;
        issuedBy = null;
        issuedAt = null;
        validUntil = null;
    }

    public void issue(String codeDigest, UUID by, Instant at, Instant until) {
        digest = codeDigest;
        issuedBy = by;
        issuedAt = at;
        validUntil = until;
    }

    public boolean issued() {
        return digest != null;
    }

    public boolean validAt(Instant now) {
        return digest != null && now.isBefore(validUntil);
    }

    public UUID account() {
        return account;
    }

    public String reason() {
        return reason;
    }

    public UUID requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public String digest() {
        return digest;
    }

    public UUID issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant validUntil() {
        return validUntil;
    }
}
