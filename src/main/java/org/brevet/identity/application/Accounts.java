package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.brevet.identity.domain.Account;
import org.brevet.shared.NotFound;

/** The accounts, for the boundary, for log-in and for whoever makes one. The calling use case has checked. */
@ApplicationScoped
public class Accounts {

    private EntityManager em;

    protected Accounts() {
    }

    @Inject
    public Accounts(EntityManager em) {
        this.em = em;
    }

    public Optional<CallerIdentity> active(String username) {
        return byName(username).filter(Account::active).map(Accounts::identity);
    }

    Optional<CallerIdentity> active(UUID id) {
        return em.createQuery("select a from Account a left join fetch a.grants where a.id = :id and a.active = true", Account.class)
                .setParameter("id", id).getResultStream().findFirst().map(Accounts::identity);
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
                .setParameter("person", person).getResultStream().findFirst().map(Accounts::identity);
    }

    /** By user name. */
    public List<AccountRow> all() {
        return em.createQuery("select distinct a from Account a left join fetch a.grants order by a.username", Account.class).getResultStream()
                .map(account -> new AccountRow(account.id(), account.username(), account.displayName(), account.active(), grants(account)))
                .toList();
    }

    public boolean none() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    public void add(Account account) {
        em.persist(account);
        em.flush();    // rows that name it by id follow, and JPA does not know their order
    }

    private static CallerIdentity identity(Account account) {
        return new CallerIdentity(account.id(), account.person(), account.username(), account.displayName(), account.language(),
                Set.copyOf(grants(account)));
    }

    static List<CallerIdentity.Grant> grants(Account account) {
        return account.grants().stream().map(grant -> new CallerIdentity.Grant(grant.role(), grant.organisation())).toList();
    }
}
