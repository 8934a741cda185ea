package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.brevet.identity.AccountId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.FactorChanged;
import org.brevet.identity.Role;
import org.brevet.identity.SignInsEnded;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SecondFactor;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Takes away the second factor of somebody who has lost telephone and recovery codes. Where the account holds, or is to get, a role that takes two
 * persons, so does this, and never the account's owner (design 7): with a password that somebody knows it opens the account.
 */
@Stateless
@UseCase
public class ResetFactor {

    private Accounts accounts;
    private RoleGrants grants;
    private SecondFactors factors;
    private SignIns signIns;
    private Caller caller;
    private Clock clock;

    public ResetFactor() {
    }

    @Inject
    public ResetFactor(Accounts accounts, RoleGrants grants, SecondFactors factors, SignIns signIns, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.factors = factors;
        this.signIns = signIns;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return whether it is done; else it waits for a second administrator
     * @throws Refused R4.reason, R4.tooLong; account.own, account.notAdministrator, factor.notSetUp, factor.resetAlready
     */
    @Allowed(Role.ADMIN)
    public boolean handle(AccountId id, String reason) {
        Account account = another(id);
        String why = Reasons.checked(reason);
        SecondFactor factor = factors.locked(account.id()).orElseThrow(() -> Refused.because(Reason.of("factor.notSetUp")));
        if (account.grants().stream().noneMatch(grant -> grant.role().takesTwo() && grants.standing(grant).open())) {
            reset(account, factor, why);
            return true;
        }
        if (factor.resetRequested()) {
            throw Refused.because(Reason.of("factor.resetAlready"));
        }
        factor.requestReset(caller.account(), clock.instant(), why);
        factors.tell(account, FactorChanged.What.RESET_REQUESTED, why);
        return false;
    }

    /** @throws Refused factor.notRequested, factor.ownRequest, grant.proposerGone; account.own, account.notAdministrator */
    @Allowed(Role.ADMIN)
    public void confirm(AccountId id) {
        Account account = another(id);
        SecondFactor factor = requested(account);
        Account by = accounts.get(factor.resetBy());
        if (grants.isOwn(by)) {
            throw Refused.because(Reason.of("factor.ownRequest"));
        }
        if (!accounts.isAdministrator(by)) {
            throw Refused.because(Reason.of("grant.proposerGone"));
        }
        reset(account, factor, factor.resetReason());
    }

    /** Also by whoever asked for it. @throws Refused R4.reason, R4.tooLong; factor.notRequested; account.own, account.notAdministrator */
    @Allowed(Role.ADMIN)
    public void decline(AccountId id, String reason) {
        Account account = another(id);
        SecondFactor factor = requested(account);
        String why = Reasons.checked(reason);
        factor.endRequest();
        factors.tell(account, FactorChanged.What.RESET_DECLINED, why);
    }

    private void reset(Account account, SecondFactor factor, String why) {
        factors.remove(factor);
        signIns.endAll(account, null, SignInsEnded.Why.FACTOR_RESET);
        factors.tell(account, FactorChanged.What.RESET, why);
    }

    private SecondFactor requested(Account account) {
        return factors.locked(account.id()).filter(SecondFactor::resetRequested).orElseThrow(() -> Refused.because(Reason.of("factor.notRequested")));
    }

    private Account another(AccountId id) {
        grants.lock();
        Account account = accounts.fresh(id.value());
        if (grants.isOwn(account)) {
            throw Refused.because(Reason.of("account.own"));
        }
        return account;
    }
}
