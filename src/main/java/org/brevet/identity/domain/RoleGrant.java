package org.brevet.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.identity.GrantStanding;
import org.brevet.identity.GrantState;
import org.brevet.identity.Role;

/**
 * A role of an account, for one organisation or, where that is null, for the whole country. Granted at once, or proposed and then confirmed or
 * declined by a second person; taken away at most once; never deleted: the auditor sees who had which right when, from whom and why.
 */
@Entity
@Table(name = "role_grant")
public class RoleGrant {

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;
    @Column(name = "organisation_id")
    private UUID organisation;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private GrantState state;
    @Column(name = "reason")
    private String reason;
    @Column(name = "first_day")
    private LocalDate firstDay;
    @Column(name = "last_day")
    private LocalDate lastDay;
    @Column(name = "proposed_by")
    private UUID proposedBy;
    @Column(name = "proposed_at")
    private Instant proposedAt;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "revoked_by")
    private UUID revokedBy;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "end_reason")
    private String endReason;

    protected RoleGrant() {
    }

    /** Granted with the account itself, without days. */
    RoleGrant(Role role, UUID organisation) {
        this(role, organisation, null, null, "", null, null);
        state = GrantState.GRANTED;
    }

    /** Proposed. {@code lastDay} may be null: until it is taken away. */
    RoleGrant(Role role, UUID organisation, LocalDate firstDay, LocalDate lastDay, String reason, UUID by, Instant at) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.role = role;
        this.organisation = organisation;
        this.state = GrantState.PROPOSED;
        this.reason = reason;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.proposedBy = by;
        this.proposedAt = at;
        this.endReason = "";
    }

    /** By the proposer alone, where one person is enough. */
    public void grant() {
        proposed();
        state = GrantState.GRANTED;
    }

    /** @throws IllegalArgumentException if the proposer says yes to his own proposal */
    public void confirm(UUID by, Instant at) {
        proposed();
        if (by.equals(proposedBy)) {
            throw new IllegalArgumentException("Nobody confirms what he proposed");
        }
        state = GrantState.GRANTED;
        decidedBy = by;
        decidedAt = at;
    }

    public void decline(UUID by, Instant at, String why) {
        proposed();
        state = GrantState.DECLINED;
        decidedBy = by;
        decidedAt = at;
        endReason = why;
    }

    public void revoke(UUID by, Instant at, String why) {
        if (state != GrantState.GRANTED) {
            throw new IllegalStateException(role + " is " + state);
        }
        state = GrantState.REVOKED;
        revokedBy = by;
        revokedAt = at;
        endReason = why;
    }

    private void proposed() {
        if (state != GrantState.PROPOSED) {
            throw new IllegalStateException(role + " is " + state);
        }
    }

    /** @param proposalDays for which a proposal waits */
    public GrantStanding standing(LocalDate today, Instant now, int proposalDays) {
        return switch (state) {
            case DECLINED -> GrantStanding.DECLINED;
            case REVOKED -> GrantStanding.REVOKED;
            case PROPOSED -> now.isBefore(proposedAt.plus(Duration.ofDays(proposalDays))) && !over(today) ? GrantStanding.WAITING : GrantStanding.LAPSED;
            case GRANTED -> over(today) ? GrantStanding.ENDED : firstDay != null && today.isBefore(firstDay) ? GrantStanding.COMING
                    : GrantStanding.IN_FORCE;
        };
    }

    /** Whether it gives the right on this day. */
    public boolean inForceOn(LocalDate day) {
        return state == GrantState.GRANTED && !over(day) && (firstDay == null || !day.isBefore(firstDay));
    }

    private boolean over(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }

    public UUID id() {
        return id;
    }

    public Role role() {
        return role;
    }

    public UUID organisation() {
        return organisation;
    }

    public GrantState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public UUID revokedBy() {
        return revokedBy;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public String endReason() {
        return endReason;
    }
}
