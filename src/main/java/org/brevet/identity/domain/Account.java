package org.brevet.identity.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.Role;
import org.brevet.shared.Language;

/**
 * Somebody who signs in, by a password or, until there is one, by a one-time code. Made active, made inactive, never deleted: the audit trail
 * names it. One account a person.
 */
@Entity
@Table(name = "account")
public class Account {

    private static final int LONGEST_USERNAME = 60;

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "username")
    private String username;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "display_name")
    private String displayName;
    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private Language language;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "active")
    private boolean active;
    @Column(name = "factor_exempt")
    private boolean factorExempt;
    @Column(name = "inactive_since")
    private Instant inactiveSince;
    @Column(name = "inactive_by")
    private UUID inactiveBy;
    @Column(name = "inactive_reason")
    private String inactiveReason = "";
    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false)
    private List<RoleGrant> grants = new ArrayList<>();

    protected Account() {
    }

    /** @param username as {@link #usernameOf} tidies it; @param passwordHash null: a one-time code opens it first; @param person null only for an account that holds no role but ADMIN */
    public Account(String username, String passwordHash, String displayName, Language language, UUID person) {
        this.id = UUID.randomUUID();
        this.username = usernameOf(username);
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.language = language;
        this.person = person;
        this.active = true;
    }

    /** User names know no capitals and no outer blanks. */
    public static String usernameOf(String typed) {
        return typed.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** What stands in addresses and is told by telephone: letters without accents, digits, and dots, hyphens, underscores between them. */
    public static boolean isUsername(String tidied) {
        return tidied.length() <= LONGEST_USERNAME && tidied.matches("[a-z0-9]+([._-][a-z0-9]+)*") && tidied.length() >= 3 && !tidied.equals("new");
    }

    /** @param organisation needed for roles of a provider or nominator, null for national ones */
    public void grant(Role role, UUID organisation) {
        check(role, organisation);
        grants.add(new RoleGrant(role, organisation));
    }

    /** A role with its reason and days; not in force until it is granted or confirmed. */
    public RoleGrant propose(Role role, UUID organisation, LocalDate firstDay, LocalDate lastDay, String reason, UUID by, Instant at) {
        check(role, organisation);
        RoleGrant proposed = new RoleGrant(role, organisation, firstDay, lastDay, reason, by, at);
        grants.add(proposed);
        return proposed;
    }

    private void check(Role role, UUID organisation) {
        if (!role.granted()) {
            throw new IllegalArgumentException(role + " follows from a staff list or from the person");
        }
        if ((role.held() == Role.Held.NATIONALLY) != (organisation == null)) {
            throw new IllegalArgumentException(role + " is held " + role.held() + ", so organisation " + organisation + " does not fit");
        }
        if (role != Role.ADMIN && person == null) {
            throw new IllegalArgumentException("Only an administrator may lack a person: separation of duties compares persons");
        }
    }

    public void deactivate(UUID by, Instant at, String why) {
        active = false;
        inactiveBy = by;
        inactiveSince = at;
        inactiveReason = why;
    }

    public void reactivate() {
        active = true;
        inactiveBy = null;
        inactiveSince = null;
        inactiveReason = "";
    }

    public void rename(String toUsername, String toName) {
        username = usernameOf(toUsername);
        displayName = toName;
    }

    /** From now on only a one-time code opens it. */
    public void forgetPassword() {
        passwordHash = null;
    }

    public void changePassword(String hash) {
        passwordHash = hash;
    }

    /** For the demonstration alone: it needs no second factor, whatever its roles, until it has had one. */
    public void exemptFromFactor() {
        factorExempt = true;
    }

    /** Whoever has shown that he can have one needs one. */
    public void endExemption() {
        factorExempt = false;
    }

    public void reads(Language wanted) {
        language = wanted;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String displayName() {
        return displayName;
    }

    public Language language() {
        return language;
    }

    public UUID person() {
        return person;
    }

    public long version() {
        return version;
    }

    public boolean factorExempt() {
        return factorExempt;
    }

    public Instant inactiveSince() {
        return inactiveSince;
    }

    public UUID inactiveBy() {
        return inactiveBy;
    }

    public String inactiveReason() {
        return inactiveReason;
    }

    public boolean active() {
        return active;
    }

    public List<RoleGrant> grants() {
        return List.copyOf(grants);
    }
}
