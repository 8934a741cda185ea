package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.AccountCreated;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Language;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Makes an account for a person, with roles that one person grants ({@link RoleGrants} knows those that take two); the others follow from staff
 * lists and from the person.
 */
@Stateless
@UseCase
public class CreateAccount {

    private Accounts accounts;
    private Event<DomainEvent> events;

    public CreateAccount() {
    }

    @Inject
    public CreateAccount(Accounts accounts, Event<DomainEvent> events) {
        this.accounts = accounts;
        this.events = events;
    }

    /** {@code person} may be null for an administrator alone; {@code password} null: a one-time code will open it. */
    public record Command(String username, String password, String name, Language language, UUID person,
            List<CallerIdentity.Grant> grants) {

        /** Without the password. */
        @Override
        public String toString() {
            return username + " " + grants;
        }
    }

    /** @throws Refused account.nameTaken, account.personTaken, account.passwordShort */
    @Allowed(Role.ADMIN)
    public UUID handle(Command command) {
        if (command.password() != null && command.password().length() < PasswordRules.LEAST_LENGTH) {
            throw Refused.because(Reason.of("account.passwordShort", PasswordRules.LEAST_LENGTH));
        }
        if (command.grants().stream().anyMatch(grant -> grant.role().takesTwo())) {
            throw new IllegalArgumentException("Two persons grant one of " + command.grants());
        }
        if (accounts.byName(command.username()).isPresent()) {
            throw Refused.because(Reason.of("account.nameTaken", command.username()));
        }
        if (command.person() != null && accounts.ofPerson(command.person()).isPresent()) {
            throw Refused.because(Reason.of("account.personTaken"));
        }
        Account account = new Account(command.username(), command.password() == null ? null : Passwords.hash(command.password()), command.name(), command.language(),
                command.person());
        command.grants().forEach(grant -> account.grant(grant.role(), grant.organisation()));
        accounts.add(account);
        events.fire(new AccountCreated(account.username(), account.id(), account.person(),
                command.grants().stream().map(grant -> grant.role().name()).toList()));
        return account.id();
    }
}
