package org.brevet.testing;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.eclipse.persistence.internal.jpa.EntityManagerImpl;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the statements that some work sends to the database: they may not grow with the rows. */
public final class Statements extends SessionEventAdapter {

    private int sent;

    private Statements() {
    }

    public static int of(TestDatabase.Schema schema, Function<EntityManager, ?> work) {
        Statements counter = new Statements();
        EntityManager em = schema.entityManager();
        var events = em.unwrap(EntityManagerImpl.class).getServerSession().getEventManager();
        events.addListener(counter);
        try {
            schema.inTransaction(work::apply);
        } finally {
            events.removeListener(counter);
            em.close();
        }
        return counter.sent;
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        sent++;
    }
}
