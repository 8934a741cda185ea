package org.brevet.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One browser in which an account is signed in. Begins with the password, ends an hour after its last request, twelve hours after its begin,
 * or when somebody ends it: then the row is gone. It signs nobody in while a second factor is asked for, which is a matter of minutes. Knows the
 * digest of the token alone; the token is in the browser's cookie.
 */
@Entity
@Table(name = "sign_in")
public class SignedIn {

    /** How long nobody need be seen. */
    public static final Duration IDLE = Duration.ofMinutes(60);
    /** A day's work. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** How long one may look for the telephone. */
    public static final Duration UNPROVEN = Duration.ofMinutes(30);
    /** How long a secret that was shown may be confirmed. */
    public static final Duration OFFER = Duration.ofMinutes(15);
    /** So often at most a request writes that it was seen. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "account_id")
    private UUID account;
    @Column(name = "token_digest")
    private String tokenDigest;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "agent")
    private String agent;
    @Column(name = "address")
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "factor")
    private Factor factor;
    @Column(name = "offered_secret")
    private byte[] offeredSecret;
    @Column(name = "offered_at")
    private Instant offeredAt;

    /** Whether the second factor was asked for after the password: NOT_ASKED where there was none. */
    public enum Factor {
        NOT_ASKED, ASKED, PROVEN
    }

    protected SignedIn() {
    }

    public SignedIn(UUID account, String tokenDigest, Instant at, String agent, String address, Factor factor) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.tokenDigest = tokenDigest;
        this.startedAt = at;
        this.seenAt = at;
        this.agent = cut(agent, 300);
        this.address = cut(address, 60);
        this.factor = factor;
    }

    public void prove() {
        factor = Factor.PROVEN;
    }

    /** A sealed secret that this browser is shown; null: none any more. */
    public void offer(byte[] sealed, Instant at) {
        offeredSecret = sealed == null ? null : sealed.clone();
        offeredAt = sealed == null ? null : at;
    }

    /** The sealed secret that may still be confirmed, null: none. */
    public byte[] offered(Instant now) {
        return offeredSecret == null || !now.isBefore(offeredAt.plus(OFFER)) ? null : offeredSecret.clone();
    }

    public boolean liveAt(Instant now) {
        return now.isBefore(seenAt.plus(IDLE)) && now.isBefore(startedAt.plus(factor == Factor.ASKED ? UNPROVEN : LONGEST));
    }

    /** Whether this request should be noted: not each one costs a write. */
    public boolean seenLongBefore(Instant now) {
        return now.isAfter(seenAt.plus(NOTED_EVERY));
    }

    private static String cut(String text, int most) {
        return text == null ? "" : text.length() > most ? text.substring(0, most) : text;
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public Factor factor() {
        return factor;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public String agent() {
        return agent;
    }

    public String address() {
        return address;
    }
}
