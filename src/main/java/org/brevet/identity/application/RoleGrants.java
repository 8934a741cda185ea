package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.Caller;
import org.brevet.identity.GrantStanding;
import org.brevet.identity.GrantState;
import org.brevet.identity.Role;
import org.brevet.identity.RoleChanged;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.RoleGrant;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Grants a role, or proposes one that takes two persons; the calling use case has checked the caller's role and that the organisation fits. All of it
 * happens under one lock: nobody acts on what another administrator is just changing, and whoever has just lost the role does nothing more.
 */
@ApplicationScoped
public class RoleGrants {

    private Accounts accounts;
    private Policy policy;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    protected RoleGrants() {
    }

    @Inject
    public RoleGrants(Accounts accounts, Policy policy, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** {@code organisation} is null for national roles; {@code firstDay} null: today; {@code lastDay} null: until it is taken away. */
    public record Wanted(UUID account, Role role, UUID organisation, LocalDate firstDay, LocalDate lastDay, String reason) {
    }

    /**
     * @return whether it is granted; else it waits for a second administrator
     * @throws Refused R4.reason, R4.tooLong; grant.own, grant.already, grant.days, grant.past, grant.adminDays, grant.adminAlone, grant.noPerson;
     *         account.inactive; account.notAdministrator
     */
    public boolean handle(Wanted wanted) {
        lock();
        Account account = accounts.fresh(wanted.account());
        LocalDate today = Days.inKinshasa(clock);
        LocalDate first = wanted.firstDay() == null ? today : wanted.firstDay();
        List<Reason> reasons = faults(wanted, account, first, today);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        // The first administrator alone can make a second one, and nothing else that takes two
        boolean alone = wanted.role() == Role.ADMIN && accounts.administrators() == 1;
        RoleGrant grant = account.propose(wanted.role(), wanted.organisation(), first, wanted.lastDay(), wanted.reason().strip(), caller.account(),
                clock.instant());
        if (wanted.role().takesTwo() && !alone) {
            tell(account, grant, RoleChanged.What.PROPOSED, grant.reason());
            return false;
        }
        grant.grant();
        tell(account, grant, alone ? RoleChanged.What.GRANTED_ALONE : RoleChanged.What.GRANTED, grant.reason());
        return true;
    }

    /** R4, before anything is done. */
    public static List<Reason> reasonFaults(String reason) {
        return Reasons.faults(reason);
    }

    private List<Reason> faults(Wanted wanted, Account account, LocalDate first, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(Reasons.faults(wanted.reason()));
        if (isOwn(account)) {
            reasons.add(Reason.of("grant.own"));
        }
        if (!account.active()) {
            reasons.add(Reason.of("account.inactive"));
        }
        if (wanted.role() != Role.ADMIN && account.person() == null) {
            reasons.add(Reason.of("grant.noPerson"));
        }
        if (account.grants().stream().anyMatch(grant -> grant.role() == wanted.role() && same(grant.organisation(), wanted.organisation())
                && standing(grant).open())) {
            reasons.add(Reason.of("grant.already", wanted.role()));
        }
        if (account.grants().stream().anyMatch(grant -> (grant.role() == Role.ADMIN) != (wanted.role() == Role.ADMIN) && standing(grant).open())) {
            reasons.add(Reason.of("grant.adminAlone"));
        }
        if (first.isBefore(today)) {
            reasons.add(Reason.of("grant.past", today));
        }
        if (wanted.lastDay() != null && wanted.lastDay().isBefore(first)) {
            reasons.add(Reason.of("grant.days", wanted.lastDay(), first));
        }
        if (wanted.role() == Role.ADMIN && (wanted.lastDay() != null || first.isAfter(today))) {
            reasons.add(Reason.of("grant.adminDays"));
        }
        return reasons;
    }

    /** Takes the lock, then asks whether the caller still is an administrator. @throws Refused account.notAdministrator */
    void lock() {
        accounts.lockAll();
        Account own = accounts.fresh(caller.account());
        if (!own.active() || own.grants().stream().noneMatch(grant -> grant.role() == Role.ADMIN && grant.inForceOn(Days.inKinshasa(clock)))) {
            throw Refused.because(Reason.of("account.notAdministrator"));
        }
    }

    /** Whether it is the caller's, or the same person's. */
    boolean isOwn(Account account) {
        return account.id().equals(caller.account()) || caller.hasPerson() && caller.person().equals(account.person());
    }

    GrantStanding standing(RoleGrant grant) {
        LocalDate today = Days.inKinshasa(clock);
        return grant.standing(today, clock.instant(), policy.whole(Parameter.GRANT_DAYS, today));
    }

    /** Takes away what takes two persons: it does not come back without two. */
    void revokeAllThatTakeTwo(Account account, String reason) {
        for (RoleGrant grant : account.grants()) {
            if (grant.role().takesTwo() && standing(grant).open()) {
                if (grant.state() == GrantState.GRANTED) {
                    grant.revoke(caller.account(), clock.instant(), reason);
                    tell(account, grant, RoleChanged.What.REVOKED, reason);
                } else {
                    grant.decline(caller.account(), clock.instant(), reason);
                    tell(account, grant, RoleChanged.What.DECLINED, reason);
                }
            }
        }
    }

    void tell(Account account, RoleGrant grant, RoleChanged.What what, String reason) {
        events.fire(new RoleChanged(account.username(), account.id(), grant.id(), what, grant.role(), grant.organisation(), grant.firstDay(),
                grant.lastDay(), grant.proposedBy(), reason));
    }

    private static boolean same(UUID one, UUID other) {
        return one == null ? other == null : one.equals(other);
    }
}
