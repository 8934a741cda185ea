package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.brevet.identity.AccountChanged;
import org.brevet.identity.AccountId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.SignInsEnded;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Makes another's account inactive or active again, or renames it. */
@Stateless
@UseCase
public class ChangeAccount {

    private static final int LONGEST_NAME = 200;
    private Accounts accounts;
    private RoleGrants grants;
    private SignIns signIns;
    private OneTimeCodes codes;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public ChangeAccount() {
    }

    @Inject
    public ChangeAccount(Accounts accounts, RoleGrants grants, SignIns signIns, OneTimeCodes codes, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.signIns = signIns;
        this.codes = codes;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Ends its sign-ins and its code at once; the log-in answers as to a wrong password. That an administrator is left is sure: the caller is one.
     *
     * @throws Refused R4.reason, R4.tooLong; account.own, account.inactive; account.notAdministrator
     */
    @Allowed(Role.ADMIN)
    public void deactivate(AccountId id, String reason) {
        Account account = another(id);
        if (!account.active()) {
            throw Refused.because(Reason.of("account.inactive"));
        }
        account.deactivate(caller.account(), clock.instant(), Reasons.checked(reason));
        signIns.endAll(account, null, SignInsEnded.Why.DEACTIVATED);
        codes.forget(account.id());
        tell(account, AccountChanged.What.DEACTIVATED, "", "", account.inactiveReason());
    }

    /**
     * Roles that take two persons do not come back with it: one administrator alone would bring back a decider otherwise.
     *
     * @throws Refused R4.reason, R4.tooLong; account.own, account.active; account.notAdministrator
     */
    @Allowed(Role.ADMIN)
    public void reactivate(AccountId id, String reason) {
        Account account = another(id);
        if (account.active()) {
            throw Refused.because(Reason.of("account.active"));
        }
        String why = Reasons.checked(reason);
        account.reactivate();
        tell(account, AccountChanged.What.REACTIVATED, "", "", why);
        grants.revokeAllThatTakeTwo(account, why);
    }

    /** {@code version} is the one on the screen (R3). */
    public record Rename(AccountId account, String username, String name, String reason, long version) {
    }

    /** @throws Refused R3.meanwhile; R4.reason, R4.tooLong; account.own, account.usernameForm, account.nameTaken, account.shownMissing; account.notAdministrator */
    @Allowed(Role.ADMIN)
    public void rename(Rename wanted) {
        Account account = another(wanted.account());
        if (account.version() != wanted.version()) {
            throw Refused.because(Reason.of("R3.meanwhile"));
        }
        String username = wanted.username() == null ? "" : Account.usernameOf(wanted.username());
        String name = wanted.name() == null ? "" : wanted.name().strip();
        List<Reason> reasons = new ArrayList<>(Reasons.faults(wanted.reason()));
        if (!username.equals(account.username()) && !Account.isUsername(username)) {
            reasons.add(Reason.of("account.usernameForm", username));
        } else if (accounts.byName(username).filter(other -> !other.id().equals(account.id())).isPresent()) {
            reasons.add(Reason.of("account.nameTaken", username));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            reasons.add(Reason.of("account.shownMissing", LONGEST_NAME));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        String usernameBefore = account.username();
        String nameBefore = account.displayName();
        account.rename(username, name);
        if (!usernameBefore.equals(username)) {
            tell(account, AccountChanged.What.USERNAME, usernameBefore, username, wanted.reason().strip());
        }
        if (!nameBefore.equals(name)) {
            tell(account, AccountChanged.What.NAME, nameBefore, name, wanted.reason().strip());
        }
    }

    private Account another(AccountId id) {
        grants.lock();
        Account account = accounts.fresh(id.value());
        if (grants.isOwn(account)) {
            throw Refused.because(Reason.of("account.own"));
        }
        return account;
    }

    private void tell(Account account, AccountChanged.What what, String before, String after, String reason) {
        events.fire(new AccountChanged(account.username(), account.id(), what, before, after, reason));
    }
}
