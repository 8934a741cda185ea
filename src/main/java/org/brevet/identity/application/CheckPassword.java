package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.SignIn;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.shared.DomainEvent;

/** Whether a password fits. Limited, and noted either way (that a limit is met once in its period); the answer is the same for a wrong name and a wrong password. */
@Stateless
@UseCase
public class CheckPassword {

    private Accounts accounts;
    private SignInLimits limits;
    private Event<DomainEvent> events;

    public CheckPassword() {
    }

    @Inject
    public CheckPassword(Accounts accounts, SignInLimits limits, Event<DomainEvent> events) {
        this.accounts = accounts;
        this.limits = limits;
        this.events = events;
    }

    /** @param address where the try comes from */
    @AllowedToAnyone("whoever signs in is not known yet")
    public Result handle(String username, String password, String address) {
        String name = Account.usernameOf(username);
        SignInLimits.Answer answer = limits.ask(name, address);
        if (answer != SignInLimits.Answer.ALLOWED) {
            return answer == SignInLimits.Answer.LIMITED ? noted(name, SignIn.Outcome.LIMITED, address, null)
                    : new Result(SignIn.Outcome.LIMITED, null);
        }
        Optional<Account> account = accounts.byName(name).filter(Account::active);
        if (account.isEmpty()) {
            Passwords.pretend(password);
            return noted(name, SignIn.Outcome.WRONG, address, null);
        }
        boolean fits = Passwords.fits(password, account.get().passwordHash());
        return noted(name, fits ? SignIn.Outcome.DONE : SignIn.Outcome.WRONG, address, fits ? account.get().username() : null);
    }

    private Result noted(String name, SignIn.Outcome outcome, String address, String username) {
        String cut = name.length() > 60 ? name.substring(0, 60) : name;
        events.fire(new SignIn(cut, outcome, address));
        return new Result(outcome, username);
    }

    /** {@code username} is null unless the password fits. */
    public record Result(SignIn.Outcome outcome, String username) {
    }
}
