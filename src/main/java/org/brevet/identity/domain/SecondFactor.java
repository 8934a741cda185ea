package org.brevet.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * The second factor of an account: the secret of an app that counts codes by time (RFC 6238), sealed. Set up by its person, replaced by him, removed
 * by him or by a reset. A code counts once: its time step must be later than the last one used.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

    @Id
    @Column(name = "account_id")
    private UUID account;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "secret")
    private byte[] secret;
    @Column(name = "set_up_at")
    private Instant setUpAt;
    @Column(name = "last_step")
    private long lastStep;
    @Column(name = "reset_by")
    private UUID resetBy;
    @Column(name = "reset_at")
    private Instant resetAt;
    @Column(name = "reset_reason")
    private String resetReason = "";

    protected SecondFactor() {
    }

    /** @param step of the code that confirmed it: it is used up */
    public SecondFactor(UUID account, byte[] sealed, Instant at, long step) {
        this.account = account;
        replace(sealed, at, step);
    }

    /** Another telephone. Nobody need reset it any more. */
    public final void replace(byte[] sealed, Instant at, long step) {
        secret = sealed.clone();
        setUpAt = at;
        lastStep = step;
        endRequest();
    }

    /** @throws IllegalStateException if this step, or a later one, was used before */
    public void use(long step) {
        if (step <= lastStep) {
            throw new IllegalStateException("Step " + step + " was used: the last one is " + lastStep);
        }
        lastStep = step;
    }

    public void requestReset(UUID by, Instant at, String why) {
        resetBy = by;
        resetAt = at;
        resetReason = why;
    }

    public final void endRequest() {
        resetBy = null;
        resetAt = null;
        resetReason = "";
    }

    public boolean resetRequested() {
        return resetBy != null;
    }

    public UUID account() {
        return account;
    }

    public byte[] secret() {
        return secret.clone();
    }

    public Instant since() {
        return setUpAt;
    }

    public long lastStep() {
        return lastStep;
    }

    public UUID resetBy() {
        return resetBy;
    }

    public Instant resetAt() {
        return resetAt;
    }

    public String resetReason() {
        return resetReason;
    }
}
