package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.GrantId;
import org.brevet.identity.GrantStanding;
import org.brevet.identity.Role;
import org.brevet.identity.RoleChanged;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.RoleGrant;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** The second person's yes or no to a proposed role, and the end of a granted one. Never for oneself, and nobody confirms his own proposal. */
@Stateless
@UseCase
public class DecideRole {

    private Accounts accounts;
    private RoleGrants grants;
    private Caller caller;
    private Clock clock;

    public DecideRole() {
    }

    @Inject
    public DecideRole(Accounts accounts, RoleGrants grants, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws Refused grant.own, grant.ownProposal, grant.notWaiting, grant.proposerGone, grant.adminAlone; account.inactive; account.notAdministrator
     */
    @Allowed(Role.ADMIN)
    public void confirm(GrantId id) {
        grants.lock();
        RoleGrant grant = accounts.grant(id);
        Account account = accounts.holding(id);
        waiting(grant, account);
        if (grant.proposedBy().equals(caller.account()) || samePerson(accounts.fresh(grant.proposedBy()))) {
            throw Refused.because(Reason.of("grant.ownProposal"));
        }
        if (!accounts.isAdministrator(accounts.get(grant.proposedBy()))) {
            throw Refused.because(Reason.of("grant.proposerGone"));
        }
        if (!account.active()) {
            throw Refused.because(Reason.of("account.inactive"));
        }
        if (account.grants().stream().anyMatch(other -> (other.role() == Role.ADMIN) != (grant.role() == Role.ADMIN)
                && grants.standing(other).open() && grants.standing(other) != GrantStanding.WAITING)) {
            throw Refused.because(Reason.of("grant.adminAlone"));
        }
        grant.confirm(caller.account(), clock.instant());
        grants.tell(account, grant, RoleChanged.What.CONFIRMED, grant.reason());
    }

    /** Also by the proposer: a no gives no right to anybody. @throws Refused R4.reason, R4.tooLong; grant.own, grant.notWaiting; account.notAdministrator */
    @Allowed(Role.ADMIN)
    public void decline(GrantId id, String reason) {
        grants.lock();
        RoleGrant grant = accounts.grant(id);
        Account account = accounts.holding(id);
        waiting(grant, account);
        grant.decline(caller.account(), clock.instant(), Reasons.checked(reason));
        grants.tell(account, grant, RoleChanged.What.DECLINED, grant.endReason());
    }

    /**
     * One person is enough to take a right away. That an administrator is left is sure: the caller is one, and nobody takes his own.
     *
     * @throws Refused R4.reason, R4.tooLong; grant.own, grant.notHeld; account.notAdministrator
     */
    @Allowed(Role.ADMIN)
    public void revoke(GrantId id, String reason) {
        grants.lock();
        RoleGrant grant = accounts.grant(id);
        Account account = accounts.holding(id);
        if (grants.isOwn(account)) {
            throw Refused.because(Reason.of("grant.own"));
        }
        GrantStanding standing = grants.standing(grant);
        if (standing != GrantStanding.IN_FORCE && standing != GrantStanding.COMING) {
            throw Refused.because(Reason.of("grant.notHeld", standing));
        }
        grant.revoke(caller.account(), clock.instant(), Reasons.checked(reason));
        grants.tell(account, grant, RoleChanged.What.REVOKED, grant.endReason());
    }

    private void waiting(RoleGrant grant, Account account) {
        if (grants.isOwn(account)) {
            throw Refused.because(Reason.of("grant.own"));
        }
        if (grants.standing(grant) != GrantStanding.WAITING) {
            throw Refused.because(Reason.of("grant.notWaiting", grants.standing(grant)));
        }
    }

    private boolean samePerson(Account proposer) {
        return caller.hasPerson() && caller.person().equals(proposer.person());
    }
}
