package org.brevet.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.brevet.audit.domain.AuditEvent;
import org.brevet.identity.Caller;
import org.brevet.shared.DomainEvent;

/** Writes each event in the transaction in which it is fired: if the record cannot be written, what happened does not happen. */
@ApplicationScoped
public class AuditRecorder {

    private EntityManager em;
    private Caller caller;
    private Clock clock;

    protected AuditRecorder() {
    }

    @Inject
    public AuditRecorder(EntityManager em, Caller caller, Clock clock) {
        this.em = em;
        this.caller = caller;
        this.clock = clock;
    }

    void record(@Observes DomainEvent event) {
        boolean known = caller.signedIn();
        em.persist(new AuditEvent(clock.instant(), known ? caller.account() : null, known ? caller.name() : "Brevet", caller.from(),
                event.getClass().getSimpleName(), cut(event.subject()), EventDetails.of(event)));
        em.flush();
    }

    private static String cut(String subject) {
        return subject.length() <= 200 ? subject : subject.substring(0, 200);
    }
}
