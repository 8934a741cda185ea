package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.identity.CodeChanged;
import org.brevet.identity.SignInsEnded;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.OneTimeCode;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;

/**
 * One-time codes of accounts without e-mail. Three times four characters of thirty-one, none of which looks like another: 59 bits behind the limits
 * of the log-in. The code is told once, to whoever issues it; the database has its Argon2id alone, as of a password.
 */
@ApplicationScoped
public class OneTimeCodes {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private EntityManager em;
    private SignIns signIns;
    private Policy policy;
    private Event<DomainEvent> events;
    private Clock clock;

    protected OneTimeCodes() {
    }

    @Inject
    public OneTimeCodes(EntityManager em, SignIns signIns, Policy policy, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.signIns = signIns;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /** A code in clear: shown once, to be handed to the person. */
    public record Issued(UUID account, String username, String name, String code, Instant until) implements Serializable {

        /** For a slip among many: with the name that tells this person from others. */
        public Issued named(String fullName) {
            return new Issued(account, username, fullName, code, until);
        }

        /** Without the code. */
        @Override
        public String toString() {
            return username + " until " + until;
        }
    }

    /** The account's password and sign-ins end: whoever asked for a code has lost them, or never had any. The account's row is locked by the caller. */
    Issued issue(Account account, String reason, UUID by) {
        Instant now = clock.instant();
        OneTimeCode stored = find(account.id()).orElse(null);
        if (stored == null) {
            stored = new OneTimeCode(account.id());
            stored.request(by, now, reason);
            em.persist(stored);
        } else if (stored.issued()) {
            stored.request(by, now, reason);
        }
        String code = random();
        Instant until = now.plus(Duration.ofDays(policy.whole(Parameter.CODE_DAYS, Days.inKinshasa(clock))));
        stored.issue(Passwords.hash(plain(code)), by, now, until);
        account.forgetPassword();
        signIns.endAll(account, null, SignInsEnded.Why.CODE_ISSUED);
        events.fire(new CodeChanged(account.username(), account.id(), CodeChanged.What.ISSUED, until, stored.reason()));
        return new Issued(account.id(), account.username(), account.displayName(), code, until);
    }

    /** For a new account, by whoever made it. */
    public Issued issueFirst(UUID account, String reason, UUID by) {
        return issue(em.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE), reason, by);
    }

    /** To be issued by a second person; password and sign-ins stay until then. */
    void request(Account account, String reason, UUID by) {
        OneTimeCode stored = find(account.id()).orElse(null);
        if (stored == null) {
            stored = new OneTimeCode(account.id());
            stored.request(by, clock.instant(), reason);
            em.persist(stored);
        } else {
            stored.request(by, clock.instant(), reason);
        }
        events.fire(new CodeChanged(account.username(), account.id(), CodeChanged.What.REQUESTED, null, reason));
    }

    Optional<OneTimeCode> find(UUID account) {
        return Optional.ofNullable(em.find(OneTimeCode.class, account));
    }

    /** Of two who use the same code at once the second waits here and finds none. */
    Optional<OneTimeCode> locked(UUID account) {
        return Optional.ofNullable(em.find(OneTimeCode.class, account, LockModeType.PESSIMISTIC_WRITE));
    }

    Map<UUID, OneTimeCode> of(Collection<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : em.createQuery("select c from OneTimeCode c where c.account in :ids", OneTimeCode.class)
                .setParameter("ids", accounts).getResultStream().collect(Collectors.toMap(OneTimeCode::account, Function.identity()));
    }

    void forget(UUID account) {
        find(account).ifPresent(em::remove);
    }

    /** As it is compared: letters and digits in capitals, whatever stands between them. */
    static String plain(String typed) {
        return typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
