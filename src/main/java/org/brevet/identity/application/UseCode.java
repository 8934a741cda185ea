package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.PasswordChanged;
import org.brevet.identity.SignIn;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.OneTimeCode;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Sets one's own password with a one-time code: both at once, so that a code is gone only when the password stands. Limited and noted as the
 * log-in is; a wrong name, a wrong code, an old one and an inactive account are answered alike and in the same time.
 */
@Stateless
@UseCase
public class UseCode {

    private Accounts accounts;
    private OneTimeCodes codes;
    private SignInLimits limits;
    private Event<DomainEvent> events;
    private Clock clock;

    public UseCode() {
    }

    @Inject
    public UseCode(Accounts accounts, OneTimeCodes codes, SignInLimits limits, Event<DomainEvent> events, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** {@code address} is where the try comes from. */
    public record Command(String username, String code, String password, String address) {

        /** Without code and password. */
        @Override
        public String toString() {
            return username + " from " + address;
        }
    }

    /**
     * @return DONE, WRONG or LIMITED
     * @throws Refused account.passwordShort and the other {@link PasswordRules}; the code then stays
     */
    @AllowedToAnyone("the code is the right to it")
    public SignIn.Outcome handle(Command command) {
        String name = Account.usernameOf(command.username());
        // What the typed words alone tell is said first: it tells nothing of any account, and takes no try
        refuse(PasswordRules.faults(command.password(), name));
        SignInLimits.Answer answer = limits.ask(name, command.address());
        if (answer != SignInLimits.Answer.ALLOWED) {
            return answer == SignInLimits.Answer.LIMITED ? noted(name, SignIn.Outcome.LIMITED, command.address()) : SignIn.Outcome.LIMITED;
        }
        Optional<Account> account = accounts.byName(name).filter(Account::active).map(found -> accounts.locked(found.id()));
        Optional<OneTimeCode> code = account.flatMap(found -> codes.locked(found.id())).filter(found -> found.validAt(clock.instant()));
        if (!Passwords.fits(OneTimeCodes.plain(command.code()), code.map(OneTimeCode::digest).orElse(null))) {
            return noted(name, SignIn.Outcome.WRONG, command.address());
        }
        Account found = account.get();
        refuse(PasswordRules.faults(command.password(), name, found.displayName()));
        found.changePassword(Passwords.hash(command.password()));
        codes.forget(found.id());
        events.fire(new PasswordChanged(found.username(), found.id(), PasswordChanged.By.CODE));
        return SignIn.Outcome.DONE;
    }

    private static void refuse(List<Reason> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(new ArrayList<>(faults));
        }
    }

    private SignIn.Outcome noted(String name, SignIn.Outcome outcome, String address) {
        events.fire(new SignIn(name.length() > 60 ? name.substring(0, 60) : name, outcome, address));
        return outcome;
    }
}
