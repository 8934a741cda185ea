package org.brevet.credential.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Optional;
import org.brevet.credential.KeyChanged;
import org.brevet.credential.KeyChanged.Change;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.KeyRing;
import org.brevet.credential.domain.Signer;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Settings;

/**
 * Tells the audit trail what changed among the keys, by the command, which does not sign in to the database, or by hand. Each change is told once, by
 * whichever node sees it first: the row decides. Who did it is not known: whoever may use the server's account.
 */
@Stateless
@UseCase
public class NoteKeys {

    private EntityManager em;
    private Settings settings;
    private Event<DomainEvent> events;

    public NoteKeys() {
    }

    @Inject
    public NoteKeys(EntityManager em, Settings settings, Event<DomainEvent> events) {
        this.em = em;
        this.settings = settings;
        this.events = events;
    }

    /** How many changes were told. @throws Unmakeable KEY_UNREADABLE */
    @AllowedToAnyone("the clock calls it, and it tells only what is so")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int handle() {
        Optional<KeyRing> ring = new KeyFiles(settings.home().resolve("keys"), settings.keyPassFile(), settings.demonstration()).look();
        if (ring.isEmpty()) {
            return 0;
        }
        int told = note(new Seen(Signer.id(ring.get().root()), "ROOT", ring.get().rootHere(), "– " + ring.get().root().getNotAfter().toInstant(),
                Optional.empty()));
        for (Signer one : ring.get().signers()) {
            told += note(new Seen(one.id(), one.purpose().name(), one.keyHere(), one.from() + " – " + one.end(), one.withdrawn()));
        }
        return told;
    }

    private record Seen(String id, String purpose, boolean keyHere, String days, Optional<Signer.Withdrawal> withdrawn) {
    }

    private int note(Seen seen) {
        int told = 0;
        if (changed("insert into key_seen (id, purpose, key_here) values (?, ?, ?) on conflict do nothing", seen.id(), seen.purpose(),
                seen.keyHere())) {
            told += tell(seen, Change.ADDED, seen.days());
        }
        if (changed("update key_seen set key_here = ? where id = ? and key_here <> ?", seen.keyHere(), seen.id(), seen.keyHere())) {
            told += tell(seen, seen.keyHere() ? Change.KEY_BACK : Change.KEY_GONE, "");
        }
        if (seen.withdrawn().isPresent() && changed("update key_seen set withdrawn_at = ? where id = ? and withdrawn_at is null",
                Timestamp.from(seen.withdrawn().get().at()), seen.id())) {
            told += tell(seen, Change.WITHDRAWN, seen.withdrawn().get().reason());
        }
        return told;
    }

    private boolean changed(String sql, Object... values) {
        var statement = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        return statement.executeUpdate() == 1;
    }

    private int tell(Seen seen, Change change, String detail) {
        events.fire(new KeyChanged(seen.id(), seen.purpose(), change, detail));
        return 1;
    }
}
