package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.SignIn;
import org.brevet.identity.SignInStanding;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SignedIn;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Language;

/**
 * Whether a password fits; then the browser is signed in, or asked for its second factor. Limited, and noted either way (that a limit is met once in
 * its period); the answer is the same for a wrong name and a wrong password.
 */
@Stateless
@UseCase
public class CheckPassword {

    private Accounts accounts;
    private SignIns signIns;
    private SecondFactors factors;
    private SignInLimits limits;
    private Event<DomainEvent> events;

    public CheckPassword() {
    }

    @Inject
    public CheckPassword(Accounts accounts, SignIns signIns, SecondFactors factors, SignInLimits limits, Event<DomainEvent> events) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.factors = factors;
        this.limits = limits;
        this.events = events;
    }

    /** @param address where the try comes from; @param agent what the browser says of itself */
    @AllowedToAnyone("whoever signs in is not known yet")
    public Result handle(String username, String password, String address, String agent) {
        String name = Account.usernameOf(username);
        SignInLimits.Answer answer = limits.ask(name, address);
        if (answer != SignInLimits.Answer.ALLOWED) {
            return answer == SignInLimits.Answer.LIMITED ? noted(name, SignIn.Outcome.LIMITED, address)
                    : Result.of(SignIn.Outcome.LIMITED);
        }
        Optional<Account> account = accounts.byName(name).filter(Account::active);
        // Always one check, so that the time does not tell whether there is such an account
        if (!Passwords.fits(password, account.map(Account::passwordHash).orElse(null))) {
            return noted(name, SignIn.Outcome.WRONG, address);
        }
        // Under the account's lock: a second factor that is just being set up is asked for
        Account found = accounts.locked(account.get().id());
        SignedIn.Factor factor = factors.find(found.id()).isPresent() ? SignedIn.Factor.ASKED : SignedIn.Factor.NOT_ASKED;
        SignInStanding standing = KeepSignIn.standing(factor, accounts.needsFactor(found));
        noted(name, standing == SignInStanding.SIGNED_IN ? SignIn.Outcome.DONE : SignIn.Outcome.PASSWORD, address);
        return new Result(SignIn.Outcome.DONE, standing, found.username(), found.language(), signIns.start(found.id(), agent, address, factor));
    }

    private Result noted(String name, SignIn.Outcome outcome, String address) {
        String cut = name.length() > 60 ? name.substring(0, 60) : name;
        events.fire(new SignIn(cut, outcome, address));
        return Result.of(outcome);
    }

    /**
     * All but the outcome is null unless the password fits, which is DONE; {@code standing} says whether that was all. {@code token} goes into the
     * browser's cookie and nowhere else.
     */
    public record Result(SignIn.Outcome outcome, SignInStanding standing, String username, Language language, String token) {

        static Result of(SignIn.Outcome outcome) {
            return new Result(outcome, null, null, null, null);
        }

        /** Without the token. */
        @Override
        public String toString() {
            return outcome + " " + username;
        }
    }
}
