package org.brevet.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Stands in for the telephone, once. Known by its keyed digest alone; a new set removes the old ones. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {

    @Id
    @Column(name = "digest")
    private String digest;
    @Column(name = "account_id")
    private UUID account;
    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {
    }

    public RecoveryCode(String digest, UUID account) {
        this.digest = digest;
        this.account = account;
    }

    public String digest() {
        return digest;
    }

    public UUID account() {
        return account;
    }

    public Instant usedAt() {
        return usedAt;
    }
}
