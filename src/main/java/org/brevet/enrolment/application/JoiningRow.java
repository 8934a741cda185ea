package org.brevet.enrolment.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.brevet.identity.application.PersonAccounts;

/** A trainee and what opens his account; {@code until} is null unless a code does. {@code otherRole}: the administrator helps, not the course manager. */
public record JoiningRow(UUID enrolment, UUID person, int row, String nom, String prenom, String name, String username, PersonAccounts.Opens opens,
        Instant until, boolean otherRole) implements Serializable {

    /** Whether a joining sheet with a code can be made: there is no password of his own that it would end. */
    public boolean joins() {
        return !otherRole && (opens == PersonAccounts.Opens.NOTHING || opens == PersonAccounts.Opens.CODE || opens == PersonAccounts.Opens.OLD_CODE);
    }

    /** Whether one is needed: no account, or a code that is over. */
    public boolean lacks() {
        return joins() && opens != PersonAccounts.Opens.CODE;
    }

    /** Whether he may have lost his own password. */
    public boolean resettable() {
        return !otherRole && opens == PersonAccounts.Opens.PASSWORD;
    }
}
