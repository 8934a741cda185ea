package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brevet.identity.AccountId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.FactorStanding;
import org.brevet.identity.GrantId;
import org.brevet.identity.GrantStanding;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.OneTimeCode;
import org.brevet.identity.domain.RoleGrant;
import org.brevet.identity.domain.SecondFactor;
import org.brevet.shared.NotFound;

/** The accounts, for the administrator, who changes them, and for the auditor, who sees who got which right from whom. */
@Stateless
@UseCase
public class AccountQueries {

    private EntityManager em;
    private Accounts accounts;
    private RoleGrants grants;
    private OneTimeCodes codes;
    private SecondFactors factors;
    private Caller caller;
    private Clock clock;

    public AccountQueries() {
    }

    @Inject
    public AccountQueries(EntityManager em, Accounts accounts, RoleGrants grants, OneTimeCodes codes, SecondFactors factors,
            Caller caller, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.grants = grants;
        this.codes = codes;
        this.factors = factors;
        this.caller = caller;
        this.clock = clock;
    }

    /** By user name. */
    @Allowed({Role.ADMIN, Role.AUDITOR})
    public List<AccountRow> all() {
        return accounts.all();
    }

    /** Whether a second person is there at all: without, nothing that takes two comes about. */
    @Allowed({Role.ADMIN, Role.AUDITOR})
    public boolean onlyOneAdministrator() {
        return accounts.administrators() == 1;
    }

    /** By user name or, where that does not fit into an address, by its id. @throws NotFound */
    @Allowed({Role.ADMIN, Role.AUDITOR})
    public AccountId idOf(String key) {
        return accounts.byName(key).map(Account::id).or(() -> Stream.of(key).filter(one -> one.matches("[0-9a-f-]{36}")).map(UUID::fromString)
                .filter(id -> em.find(Account.class, id) != null).findFirst()).map(AccountId::new).orElseThrow(() -> new NotFound("account " + key));
    }

    @Allowed({Role.ADMIN, Role.AUDITOR})
    public AccountDetail one(AccountId id) {
        Account account = accounts.get(id.value());
        OneTimeCode code = codes.find(account.id()).orElse(null);
        SecondFactor factor = factors.find(account.id()).orElse(null);
        List<UUID> named = new ArrayList<>();
        account.grants().forEach(grant -> named.addAll(Arrays.asList(grant.proposedBy(), grant.decidedBy(), grant.revokedBy())));
        named.add(account.inactiveBy());
        named.add(code == null ? null : code.requestedBy());
        named.add(factor == null ? null : factor.resetBy());
        Map<UUID, String> names = accounts.names(named);
        boolean own = grants.isOwn(account);
        List<AccountDetail.Line> lines = account.grants().stream().map(grant -> line(grant, names, own))
                .sorted(Comparator.comparing((AccountDetail.Line line) -> !line.standing().open())
                        .thenComparing(AccountDetail.Line::proposedAt, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(line -> line.id().value()))
                .toList();
        return new AccountDetail(id, account.username(), account.displayName(), account.language(), account.person(), own, account.version(),
                account.active() ? null : new AccountDetail.Inactive(account.inactiveSince(), name(names, account.inactiveBy()), account.inactiveReason()),
                code == null ? null : new AccountDetail.Code(name(names, code.requestedBy()), code.requestedAt(), code.reason(), code.validUntil(),
                        code.validAt(clock.instant()), !own && !code.issued() && mayBeSecond(code.requestedBy())),
                account.passwordHash() != null, factor(account, factor, names, own), lines);
    }

    private AccountDetail.Factor factor(Account account, SecondFactor factor, Map<UUID, String> names, boolean own) {
        FactorStanding standing = accounts.factor(account, factor != null);
        return factor == null ? new AccountDetail.Factor(standing, null, "", null, "", false)
                : new AccountDetail.Factor(standing, factor.since(), name(names, factor.resetBy()), factor.resetAt(), factor.resetReason(),
                        !own && factor.resetRequested() && mayBeSecond(factor.resetBy()));
    }

    /** What takes two persons. */
    public enum Asked {
        ROLE, CODE, FACTOR_RESET
    }

    /** What waits for a second administrator; {@code role} is null but for a role. {@code mine}: the caller is that one. */
    public record Waiting(String username, String name, Asked what, Role role, UUID organisation, String by, Instant since, boolean mine)
            implements Serializable {
    }

    /** The oldest first. */
    @Allowed({Role.ADMIN, Role.AUDITOR})
    public List<Waiting> waiting() {
        List<Object[]> proposed = em.createQuery("select a, g from Account a join a.grants g where g.state = org.brevet.identity.GrantState.PROPOSED",
                Object[].class).getResultStream().filter(row -> grants.standing((RoleGrant) row[1]) == GrantStanding.WAITING).toList();
        List<OneTimeCode> requested = em.createQuery("select c from OneTimeCode c where c.digest is null", OneTimeCode.class).getResultList();
        List<SecondFactor> resets = factors.resetRequested();
        Map<UUID, Account> subjects = accounts.byIds(Stream.concat(requested.stream().map(OneTimeCode::account),
                resets.stream().map(SecondFactor::account)).toList());
        Map<UUID, String> names = accounts.names(Stream.of(proposed.stream().map(row -> ((RoleGrant) row[1]).proposedBy()),
                requested.stream().map(OneTimeCode::requestedBy), resets.stream().map(SecondFactor::resetBy)).flatMap(Function.identity()).toList());
        boolean administrator = caller.holds(Role.ADMIN);
        return Stream.of(
                proposed.stream().map(row -> waiting((Account) row[0], (RoleGrant) row[1], names, administrator)),
                requested.stream().map(code -> waiting(subjects.get(code.account()), Asked.CODE, null, null, code.requestedBy(), code.requestedAt(),
                        names, administrator)),
                resets.stream().map(reset -> waiting(subjects.get(reset.account()), Asked.FACTOR_RESET, null, null, reset.resetBy(), reset.resetAt(),
                        names, administrator))).flatMap(Function.identity())
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::username)).toList();
    }

    private Waiting waiting(Account subject, RoleGrant grant, Map<UUID, String> names, boolean administrator) {
        return waiting(subject, Asked.ROLE, grant.role(), grant.organisation(), grant.proposedBy(), grant.proposedAt(), names, administrator);
    }

    private Waiting waiting(Account subject, Asked what, Role role, UUID organisation, UUID by, Instant since, Map<UUID, String> names,
            boolean administrator) {
        return new Waiting(subject.username(), subject.displayName(), what, role, organisation, name(names, by), since,
                administrator && !grants.isOwn(subject) && mayBeSecond(by));
    }

    private AccountDetail.Line line(RoleGrant grant, Map<UUID, String> names, boolean own) {
        GrantStanding standing = grants.standing(grant);
        return new AccountDetail.Line(new GrantId(grant.id()), grant.role(), grant.organisation(), standing, grant.firstDay(), grant.lastDay(),
                grant.reason(), name(names, grant.proposedBy()), grant.proposedAt(), name(names, grant.decidedBy()), grant.decidedAt(),
                name(names, grant.revokedBy()), grant.revokedAt(), grant.endReason(),
                standing == GrantStanding.WAITING && !own && mayBeSecond(grant.proposedBy()));
    }

    private boolean mayBeSecond(UUID first) {
        return !caller.account().equals(first);
    }

    private static String name(Map<UUID, String> names, UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }
}
