package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.identity.FactorAnswer;
import org.brevet.identity.FactorChanged;
import org.brevet.identity.FactorRefused;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.RecoveryCode;
import org.brevet.identity.domain.SecondFactor;
import org.brevet.shared.DomainEvent;

/**
 * The second factors, for the use cases that ask for one. Every comparison happens under the lock of the factor's row, in the caller's transaction:
 * of two who send the same code one is refused, and what the transaction undoes used no code up. A wrong code is noted by the caller.
 */
@ApplicationScoped
public class SecondFactors {

    static final int RECOVERY_CODES = 10;
    private EntityManager em;
    private FactorKey key;
    private SignInLimits limits;
    private Event<DomainEvent> events;
    private Clock clock;

    protected SecondFactors() {
    }

    @Inject
    public SecondFactors(EntityManager em, FactorKey key, SignInLimits limits, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.key = key;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    Optional<SecondFactor> find(UUID account) {
        return Optional.ofNullable(em.find(SecondFactor.class, account));
    }

    /** As it stands now; nobody else compares or changes it until the transaction ends. */
    Optional<SecondFactor> locked(UUID account) {
        SecondFactor found = em.find(SecondFactor.class, account, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            em.refresh(found);
        }
        return Optional.ofNullable(found);
    }

    Map<UUID, SecondFactor> of(Collection<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : em.createQuery("select f from SecondFactor f where f.account in :ids", SecondFactor.class)
                .setParameter("ids", accounts).getResultStream().collect(Collectors.toMap(SecondFactor::account, Function.identity()));
    }

    List<SecondFactor> resetRequested() {
        return em.createQuery("select f from SecondFactor f where f.resetBy is not null", SecondFactor.class).getResultList();
    }

    /** A code of the app. @param factor locked; @param address where it comes from */
    FactorAnswer tryCode(Account account, SecondFactor factor, String typed, String address) {
        if (!limits.codeOpen(account.id())) {
            return FactorAnswer.LIMITED;
        }
        OptionalLong step = Totp.matching(key.open(account.id(), factor.secret()), OneTimeCodes.plain(typed), clock.instant());
        if (step.isEmpty()) {
            limits.wrongCode(account.id(), account.username(), address);
            return FactorAnswer.WRONG;
        }
        if (step.getAsLong() <= factor.lastStep()) {
            return FactorAnswer.USED;
        }
        factor.use(step.getAsLong());
        return FactorAnswer.DONE;
    }

    /** A code of the app, else a recovery code: six digits are the one, and no recovery code is that short. @param factor locked */
    FactorAnswer tryAny(Account account, SecondFactor factor, String typed, String address) {
        String plain = OneTimeCodes.plain(typed);
        if (plain.length() <= Totp.DIGITS) {
            return tryCode(account, factor, typed, address);
        }
        if (!limits.codeOpen(account.id())) {
            return FactorAnswer.LIMITED;
        }
        int used = em.createQuery("update RecoveryCode c set c.usedAt = :now where c.digest = :digest and c.account = :account and c.usedAt is null")
                .setParameter("now", clock.instant()).setParameter("digest", key.digest(account.id(), plain)).setParameter("account", account.id())
                .executeUpdate();
        if (used == 0) {
            limits.wrongCode(account.id(), account.username(), address);
            return FactorAnswer.WRONG;
        }
        tell(account, FactorChanged.What.RECOVERY_CODE_USED, "");
        return FactorAnswer.DONE;
    }

    /** Empty where it was noted already: whoever goes on trying fills no audit. @param answer but DONE */
    Optional<FactorRefused> toNote(Account account, FactorAnswer answer, String address) {
        return answer == FactorAnswer.LIMITED && !limits.noteLimited(account.id()) ? Optional.empty()
                : Optional.of(new FactorRefused(account.username(), account.id(), answer, address));
    }

    /** How many recovery codes are still good. */
    long left(UUID account) {
        return em.createQuery("select count(c) from RecoveryCode c where c.account = :account and c.usedAt is null", Long.class)
                .setParameter("account", account).getSingleResult();
    }

    /** A new set, in clear: shown once. The old ones end. */
    List<String> renewCodes(Account account) {
        forgetCodes(account.id());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = OneTimeCodes.random();
            codes.add(code);
            em.persist(new RecoveryCode(key.digest(account.id(), OneTimeCodes.plain(code)), account.id()));
        }
        em.flush();
        return codes;
    }

    /** @param secret in clear; @param step of the code that confirmed it. @return recovery codes, in clear: shown once */
    List<String> setUp(Account account, byte[] secret, long step) {
        byte[] sealed = key.seal(account.id(), secret);
        Optional<SecondFactor> before = locked(account.id());
        before.ifPresentOrElse(factor -> factor.replace(sealed, clock.instant(), step),
                () -> em.persist(new SecondFactor(account.id(), sealed, clock.instant(), step)));
        account.endExemption();
        List<String> codes = renewCodes(account);
        tell(account, before.isPresent() ? FactorChanged.What.REPLACED : FactorChanged.What.SET_UP, "");
        return codes;
    }

    void remove(SecondFactor factor) {
        forgetCodes(factor.account());
        em.remove(factor);
        em.flush();
    }

    byte[] seal(UUID account, byte[] secret) {
        return key.seal(account, secret);
    }

    byte[] open(UUID account, byte[] sealed) {
        return key.open(account, sealed);
    }

    void tell(Account account, FactorChanged.What what, String reason) {
        events.fire(new FactorChanged(account.username(), account.id(), what, left(account.id()), reason));
    }

    private void forgetCodes(UUID account) {
        em.createQuery("delete from RecoveryCode c where c.account = :account").setParameter("account", account).executeUpdate();
    }
}
