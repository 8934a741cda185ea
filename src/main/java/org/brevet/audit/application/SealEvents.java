package org.brevet.audit.application;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.brevet.audit.domain.EventDigest;

/**
 * Chains committed events a moment later, since a chain inside their transactions would let only one write at a time. The row of the
 * chain's end is the lock, so that several nodes seal one after the other. Behind no boundary: only the clock calls it.
 */
@Singleton
@DependsOn("Database")
public class SealEvents {

    private static final int BATCH = 1_000;
    private EntityManager em;
    private Clock clock;

    public SealEvents() {
    }

    @Inject
    public SealEvents(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Chains the audit events")
    public void everyOtherSecond() {
        seal();
    }

    /** Returns how many events were sealed. */
    public int seal() {
        Object[] head = (Object[]) em.createNativeQuery("select position, digest from audit_head where id = 1 for update").getSingleResult();
        long position = ((Number) head[0]).longValue();
        String digest = (String) head[1];
        @SuppressWarnings("unchecked")
        List<Object[]> open = em.createNativeQuery("""
                select e.id, e.digest from audit_event e left join audit_seal s on s.event_id = e.id
                 where s.event_id is null order by e.id""").setMaxResults(BATCH).getResultList();
        for (Object[] event : open) {
            position++;
            String link = EventDigest.link(position, digest, (String) event[1]);
            em.createNativeQuery("insert into audit_seal (position, event_id, event_digest, previous, digest, sealed_at) values (?, ?, ?, ?, ?, ?)")
                    .setParameter(1, position).setParameter(2, ((Number) event[0]).longValue()).setParameter(3, event[1])
                    .setParameter(4, digest).setParameter(5, link).setParameter(6, Timestamp.from(clock.instant())).executeUpdate();
            digest = link;
        }
        if (!open.isEmpty()) {
            em.createNativeQuery("update audit_head set position = ?, digest = ? where id = 1")
                    .setParameter(1, position).setParameter(2, digest).executeUpdate();
        }
        return open.size();
    }
}
