package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.brevet.identity.AccountCreated;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.OneTimeCode;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Language;

/** Accounts that follow from being a person, without any role: trainees'. For features that know who is one; the calling use case has checked. */
@ApplicationScoped
public class PersonAccounts {

    private static final int LONGEST_BASE = 50;
    private EntityManager em;
    private Accounts accounts;
    private RoleGrants grants;
    private OneTimeCodes codes;
    private Event<DomainEvent> events;
    private Clock clock;

    protected PersonAccounts() {
    }

    @Inject
    public PersonAccounts(EntityManager em, Accounts accounts, RoleGrants grants, OneTimeCodes codes, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.grants = grants;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /** What opens the account. */
    public enum Opens {
        /** there is no account yet */
        NOTHING,
        /** a one-time code that nobody has used yet */
        CODE,
        /** a code that is over: a new one is needed */
        OLD_CODE,
        PASSWORD,
        INACTIVE
    }

    /** {@code granted}: a role was granted or waits; {@code username} is "" and {@code until} null where there is none. */
    public record Standing(String username, Opens opens, Instant until, boolean granted) implements Serializable {

        static final Standing NONE = new Standing("", Opens.NOTHING, null, false);
    }

    /** Two statements, however many persons; each of them has an answer. */
    public Map<UUID, Standing> of(Collection<UUID> persons) {
        Map<UUID, Standing> standings = new HashMap<>();
        persons.forEach(person -> standings.put(person, Standing.NONE));
        if (!persons.isEmpty()) {
            List<Account> known = em.createQuery("select distinct a from Account a left join fetch a.grants where a.person in :persons", Account.class)
                    .setParameter("persons", persons).getResultList();
            Map<UUID, OneTimeCode> waiting = codes.of(known.stream().map(Account::id).toList());
            known.forEach(account -> standings.put(account.person(), standing(account, waiting.get(account.id()))));
        }
        return standings;
    }

    private Standing standing(Account account, OneTimeCode code) {
        boolean granted = account.grants().stream().anyMatch(grant -> grants.standing(grant).open());
        Opens opens = !account.active() ? Opens.INACTIVE : account.passwordHash() != null ? Opens.PASSWORD
                : code != null && code.validAt(clock.instant()) ? Opens.CODE : Opens.OLD_CODE;
        return new Standing(account.username(), opens, opens == Opens.CODE ? code.validUntil() : null, granted);
    }

    /** Until the transaction ends nobody grants these persons a role, and nobody else makes them an account. */
    public void lock() {
        accounts.lockAll();
    }

    /** A code in place of the password, for the account or for a new one. @param person whose {@link Standing} was looked at under the lock */
    public OneTimeCodes.Issued issue(UUID person, String prenom, String nom, String reason, UUID by) {
        Account account = em.createQuery("select a from Account a where a.person = :person", Account.class).setParameter("person", person)
                .getResultStream().findFirst().orElseGet(() -> make(person, prenom, nom));
        return codes.issue(accounts.locked(account.id()), reason, by);
    }

    private Account make(UUID person, String prenom, String nom) {
        Account account = new Account(free(prenom, nom), null, prenom + " " + nom, Language.FR, person);
        accounts.add(account);
        events.fire(new AccountCreated(account.username(), account.id(), person, List.of()));
        return account;
    }

    private String free(String prenom, String nom) {
        String base = base(prenom, nom);
        List<String> taken = em.createQuery("select a.username from Account a where a.username like :base", String.class).setParameter("base", base + "%")
                .getResultList();
        int number = 1;
        while (taken.contains(number == 1 ? base : base + number)) {
            number++;
        }
        return number == 1 ? base : base + number;
    }

    /** jeanpierre.kambale: what can be told by telephone and typed on any keyboard. */
    static String base(String prenom, String nom) {
        String base = (letters(prenom) + "." + letters(nom)).replaceAll("^\\.|\\.$", "");
        String cut = base.length() > LONGEST_BASE ? base.substring(0, LONGEST_BASE).replaceAll("\\.$", "") : base;
        return Account.isUsername(cut) ? cut : "compte" + cut;
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae").replace("ɛ", "e")
                .replace("ɔ", "o").replace("ŋ", "n").replaceAll("[^a-z0-9]", "");
    }
}
