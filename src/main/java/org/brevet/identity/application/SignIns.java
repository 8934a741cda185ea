package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevet.identity.SignInsEnded;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SignedIn;
import org.brevet.shared.Digests;
import org.brevet.shared.DomainEvent;

/** Where accounts are signed in. All of it is in the database: any server may be asked, and a restart forgets nobody. */
@ApplicationScoped
public class SignIns {

    private static final SecureRandom RANDOM = new SecureRandom();
    private EntityManager em;
    private Event<DomainEvent> events;
    private Clock clock;

    protected SignIns() {
    }

    @Inject
    public SignIns(EntityManager em, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.events = events;
        this.clock = clock;
    }

    /** The token for the browser's cookie; nothing but its digest is kept. What has run out of this account's goes. */
    String start(UUID account, String agent, String address, SignedIn.Factor factor) {
        Instant now = clock.instant();
        em.createQuery("delete from SignedIn s where s.account = :account and (s.seenAt <= :idle or s.startedAt <= :oldest)")
                .setParameter("account", account).setParameter("idle", now.minus(SignedIn.IDLE)).setParameter("oldest", now.minus(SignedIn.LONGEST))
                .executeUpdate();
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        em.persist(new SignedIn(account, Digests.sha256Hex(token), now, agent, address, factor));
        return token;
    }

    /** The live one of this token. Notes that it was seen, once a minute at most and without a lock that anybody waits for. */
    Optional<SignedIn> live(String token) {
        Instant now = clock.instant();
        Optional<SignedIn> found = find(token).filter(one -> one.liveAt(now));
        found.filter(one -> one.seenLongBefore(now)).ifPresent(one -> em.createQuery(
                "update SignedIn s set s.seenAt = :now where s.id = :id and s.seenAt < :now").setParameter("now", now).setParameter("id", one.id())
                .executeUpdate());
        return found;
    }

    Optional<SignedIn> find(String token) {
        return token == null || token.isBlank() ? Optional.empty() : em.createQuery("select s from SignedIn s where s.tokenDigest = :digest", SignedIn.class)
                .setParameter("digest", Digests.sha256Hex(token)).getResultStream().findFirst();
    }

    /** Those not run out and no longer asked for a code, the last seen first. */
    List<SignedIn> of(UUID account) {
        Instant now = clock.instant();
        return em.createQuery("select s from SignedIn s where s.account = :account order by s.seenAt desc, s.id", SignedIn.class)
                .setParameter("account", account).getResultStream().filter(one -> one.liveAt(now) && one.factor() != SignedIn.Factor.ASKED).toList();
    }

    /** @param but the token of the one that stays, null: none does. Nothing is told where nothing ended. */
    int endAll(Account account, String but, SignInsEnded.Why why) {
        int ended = em.createQuery("delete from SignedIn s where s.account = :account and s.tokenDigest <> :but")
                .setParameter("account", account.id()).setParameter("but", but == null ? "" : Digests.sha256Hex(but)).executeUpdate();
        told(account, why, ended);
        return ended;
    }

    void end(Account account, UUID one, SignInsEnded.Why why) {
        told(account, why, em.createQuery("delete from SignedIn s where s.account = :account and s.id = :id").setParameter("account", account.id())
                .setParameter("id", one).executeUpdate());
    }

    private void told(Account account, SignInsEnded.Why why, int ended) {
        if (ended > 0) {
            events.fire(new SignInsEnded(account.username(), account.id(), why, ended));
        }
    }
}
