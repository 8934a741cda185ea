package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.identity.FactorStanding;
import org.brevet.identity.GrantId;
import org.brevet.identity.Role;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.RoleGrant;
import org.brevet.shared.Days;
import org.brevet.shared.NotFound;

/** The accounts, for the boundary, for log-in and for whoever makes one. The calling use case has checked. */
@ApplicationScoped
public class Accounts {

    private EntityManager em;
    private Clock clock;

    protected Accounts() {
    }

    @Inject
    public Accounts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public Optional<CallerIdentity> active(String username) {
        return byName(username).filter(Account::active).map(this::identity);
    }

    Optional<CallerIdentity> active(UUID id) {
        return activeOne(id).map(this::identity);
    }

    /** With its roles. */
    Optional<Account> activeOne(UUID id) {
        return em.createQuery("select a from Account a left join fetch a.grants where a.id = :id and a.active = true", Account.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** Whether a role in force today asks for a second factor; the demonstration's accounts need none until they have had one. */
    boolean needsFactor(Account account) {
        return !account.factorExempt() && grants(account).stream().anyMatch(grant -> grant.role().needsFactor());
    }

    /** @param present whether it has one */
    FactorStanding factor(Account account, boolean present) {
        if (present) {
            return FactorStanding.SET_UP;
        }
        boolean wanted = grants(account).stream().anyMatch(grant -> grant.role().needsFactor());
        return !wanted ? FactorStanding.NOT_NEEDED : account.factorExempt() ? FactorStanding.EXEMPT : FactorStanding.MISSING;
    }

    /** For the demonstration alone: all accounts there are. */
    public void exemptFromFactor() {
        em.createQuery("select a from Account a", Account.class).getResultStream().forEach(Account::exemptFromFactor);
    }

    /** @throws NotFound if there is no such account */
    Account get(UUID id) {
        Account found = em.find(Account.class, id);
        if (found == null) {
            throw new NotFound("account " + id);
        }
        return found;
    }

    /** Nobody else changes it until the transaction ends. @throws NotFound if there is no such account */
    Account locked(UUID id) {
        Account found = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("account " + id);
        }
        return found;
    }

    public Optional<Account> byName(String username) {
        return em.createQuery("select a from Account a left join fetch a.grants where a.username = :name", Account.class)
                .setParameter("name", Account.usernameOf(username)).getResultStream().findFirst();
    }

    public Optional<CallerIdentity> ofPerson(UUID person) {
        return em.createQuery("select a from Account a left join fetch a.grants where a.person = :person", Account.class)
                .setParameter("person", person).getResultStream().findFirst().map(this::identity);
    }

    /** By user name. */
    public List<AccountRow> all() {
        Set<UUID> withFactor = Set.copyOf(em.createQuery("select f.account from SecondFactor f", UUID.class).getResultList());
        return em.createQuery("select distinct a from Account a left join fetch a.grants order by a.username", Account.class).getResultStream()
                .map(account -> new AccountRow(account.id(), account.username(), account.displayName(), account.active(),
                        factor(account, withFactor.contains(account.id())), grants(account)))
                .toList();
    }

    /** Whether it can be one: what is typed is tidied first. */
    public static boolean isUsername(String typed) {
        return Account.isUsername(Account.usernameOf(typed));
    }

    /** As it stands now, whatever this transaction has read before. */
    Account fresh(UUID id) {
        Account found = get(id);
        em.refresh(found);
        return found;
    }

    /** @throws NotFound if there is no such role of an account */
    RoleGrant grant(GrantId id) {
        RoleGrant found = em.find(RoleGrant.class, id.value());
        if (found == null) {
            throw new NotFound("grant " + id.value());
        }
        em.refresh(found);
        return found;
    }

    /** Whose role it is, as the account stands now. @throws NotFound if there is no such role of an account */
    Account holding(GrantId id) {
        return fresh(em.createQuery("select a.id from Account a join a.grants g where g.id = :id", UUID.class).setParameter("id", id.value())
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("grant " + id.value())));
    }

    boolean isAdministrator(Account account) {
        return account.active() && grants(account).stream().anyMatch(grant -> grant.role() == Role.ADMIN);
    }

    /** How many could sign in and administrate today. */
    long administrators() {
        return all().stream().filter(row -> row.active() && row.grants().stream().anyMatch(grant -> grant.role() == Role.ADMIN)).count();
    }

    /** With their roles. */
    Map<UUID, Account> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select distinct a from Account a left join fetch a.grants where a.id in :ids", Account.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** The names shown of these accounts. */
    Map<UUID, String> names(Collection<UUID> ids) {
        Set<UUID> asked = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return asked.isEmpty() ? Map.of() : em.createQuery("select a.id, a.displayName from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", asked).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** Waits until no other administrator changes roles or accounts; what is read afterwards holds to the end of the transaction. */
    void lockAll() {
        em.createNativeQuery("select id from account_lock where id = 1 for update").getSingleResult();
    }

    public boolean none() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    public void add(Account account) {
        em.persist(account);
        em.flush();    // rows that name it by id follow, and JPA does not know their order
    }

    CallerIdentity identity(Account account) {
        return new CallerIdentity(account.id(), account.person(), account.username(), account.displayName(), account.language(),
                Set.copyOf(grants(account)));
    }

    /** Those in force today; the authority's day ends with Kinshasa's. */
    List<CallerIdentity.Grant> grants(Account account) {
        LocalDate today = Days.inKinshasa(clock);
        return account.grants().stream().filter(grant -> grant.inForceOn(today)).map(grant -> new CallerIdentity.Grant(grant.role(), grant.organisation())).toList();
    }
}
