package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.LanguageChanged;
import org.brevet.identity.PasswordChanged;
import org.brevet.identity.SignInsEnded;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Language;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** What people change of their own account: password and language. */
@Stateless
@UseCase
public class ChangeOwnAccount {

    private Accounts accounts;
    private SignIns signIns;
    private SignInLimits limits;
    private Event<DomainEvent> events;
    private Caller caller;

    public ChangeOwnAccount() {
    }

    @Inject
    public ChangeOwnAccount(Accounts accounts, SignIns signIns, SignInLimits limits, Event<DomainEvent> events, Caller caller) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.limits = limits;
        this.events = events;
        this.caller = caller;
    }

    /** {@code token} is the one of the browser that stays signed in. */
    public record Change(String old, String wanted, String token) {

        /** Without any of them. */
        @Override
        public String toString() {
            return "passwords";
        }
    }

    /**
     * All other browsers are signed out. Tries with a wrong old password count as those at the log-in do: an open browser is no way to guess it.
     *
     * @throws Refused account.passwordShort, account.passwordLong, account.passwordCommon, account.passwordOwn, account.passwordSame;
     *         account.oldWrong; account.oldLimited
     */
    @AllowedToSignedIn("his own; the old password is asked")
    public void password(Change typed) {
        Account account = accounts.locked(caller.account());
        List<Reason> reasons = new ArrayList<>(PasswordRules.faults(typed.wanted(), account.username(), account.displayName()));
        if (limits.ask(account.username(), caller.from()) != SignInLimits.Answer.ALLOWED) {
            reasons.add(Reason.of("account.oldLimited"));
        } else if (!Passwords.fits(typed.old(), account.passwordHash())) {
            reasons.add(Reason.of("account.oldWrong"));
        } else if (typed.old().equals(typed.wanted())) {
            reasons.add(Reason.of("account.passwordSame"));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        account.changePassword(Passwords.hash(typed.wanted()));
        signIns.endAll(account, typed.token(), SignInsEnded.Why.PASSWORD_CHANGED);
        events.fire(new PasswordChanged(account.username(), account.id(), PasswordChanged.By.OLD_PASSWORD));
    }

    @AllowedToSignedIn("his own")
    public void language(Language wanted) {
        Account account = accounts.get(caller.account());
        Language before = account.language();
        if (before != wanted) {
            account.reads(wanted);
            events.fire(new LanguageChanged(account.username(), account.id(), before, wanted));
        }
    }
}
