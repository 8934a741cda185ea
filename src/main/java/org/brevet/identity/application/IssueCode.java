package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.brevet.identity.AccountId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.CodeChanged;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.OneTimeCode;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * An administrator gives another a way in: a one-time code in place of the password. Where the account holds, or is to get, a role that takes two
 * persons, so does this: whoever learns the code could act as its holder. The second one issues the code and alone sees it.
 */
@Stateless
@UseCase
public class IssueCode {

    private Accounts accounts;
    private RoleGrants grants;
    private OneTimeCodes codes;
    private Event<DomainEvent> events;
    private Caller caller;

    public IssueCode() {
    }

    @Inject
    public IssueCode(Accounts accounts, RoleGrants grants, OneTimeCodes codes, Event<DomainEvent> events, Caller caller) {
        this.accounts = accounts;
        this.grants = grants;
        this.codes = codes;
        this.events = events;
        this.caller = caller;
    }

    /**
     * @return the code; empty: it waits for a second administrator
     * @throws Refused R4.reason, R4.tooLong; account.own, account.inactive; account.notAdministrator
     */
    @Allowed(Role.ADMIN)
    public Optional<OneTimeCodes.Issued> handle(AccountId id, String reason) {
        Account account = another(id);
        String why = Reasons.checked(reason);
        if (account.grants().stream().anyMatch(grant -> grant.role().takesTwo() && grants.standing(grant).open())) {
            codes.request(account, why, caller.account());
            return Optional.empty();
        }
        return Optional.of(codes.issue(account, why, caller.account()));
    }

    /** @throws Refused code.notRequested, code.ownRequest, grant.proposerGone; account.own, account.inactive; account.notAdministrator */
    @Allowed(Role.ADMIN)
    public OneTimeCodes.Issued confirm(AccountId id) {
        Account account = another(id);
        OneTimeCode request = requested(account);
        Account by = accounts.get(request.requestedBy());
        if (grants.isOwn(by)) {
            throw Refused.because(Reason.of("code.ownRequest"));
        }
        if (!accounts.isAdministrator(by)) {
            throw Refused.because(Reason.of("grant.proposerGone"));
        }
        return codes.issue(account, request.reason(), caller.account());
    }

    /** Also by whoever asked for it. @throws Refused R4.reason, R4.tooLong; code.notRequested; account.own, account.inactive; account.notAdministrator */
    @Allowed(Role.ADMIN)
    public void decline(AccountId id, String reason) {
        Account account = another(id);
        requested(account);
        String why = Reasons.checked(reason);
        codes.forget(account.id());
        events.fire(new CodeChanged(account.username(), account.id(), CodeChanged.What.DECLINED, null, why));
    }

    private OneTimeCode requested(Account account) {
        return codes.locked(account.id()).filter(code -> !code.issued()).orElseThrow(() -> Refused.because(Reason.of("code.notRequested")));
    }

    private Account another(AccountId id) {
        grants.lock();
        Account account = accounts.fresh(id.value());
        if (grants.isOwn(account)) {
            throw Refused.because(Reason.of("account.own"));
        }
        if (!account.active()) {
            throw Refused.because(Reason.of("account.inactive"));
        }
        return account;
    }
}
