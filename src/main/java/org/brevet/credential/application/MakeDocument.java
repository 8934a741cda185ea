package org.brevet.credential.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.brevet.credential.DocumentMade;
import org.brevet.credential.DocumentState;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.DocumentWithheld;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.UseCase;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;

/**
 * Makes one certificate's document: drawn, signed, read back, compared, stored. The certificate's row is held meanwhile: whoever comes second,
 * on whichever thread or node, passes it over and makes none. What was broken off leaves nothing behind, so the next one makes it.
 */
@Stateless
@UseCase
public class MakeDocument {

    private EntityManager em;
    private Register register;
    private DocumentMeans means;
    private Event<DomainEvent> events;
    private Clock clock;

    public MakeDocument() {
    }

    @Inject
    public MakeDocument(EntityManager em, Register register, DocumentMeans means, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.register = register;
        this.means = means;
        this.events = events;
        this.clock = clock;
    }

    /** Whether it was made, or withheld, here and now. */
    @AllowedToAnyone("the clock calls it, and it makes only what the register has certified already")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean handle(CertificateNumber number) {
        Optional<DocumentMeans.Means> tools = means.current();
        if (tools.isEmpty()) {
            return false;
        }
        if (!claimed(number) || made(number)) {
            return false;
        }
        CertificateContent content = register.entry(number).orElseThrow(() -> new NotFound("certificate " + number)).content();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String signer = tools.get().key().id();
        DocumentMaker.Result result = DocumentMaker.make(content, tools.get(), Optional.empty(), now);
        if (result.trouble() == DocumentTrouble.TIME_STAMP) {
            means.failed(result.detail());    // of all, not of this one: it stays due
            return false;
        }
        if (!store(number, result, tools.get(), now)) {
            return false;
        }
        events.fire(result.made() ? new DocumentMade(number.value(), result.digest(), signer)
                : new DocumentWithheld(number.value(), result.trouble(), result.detail()));
        return true;
    }

    private boolean claimed(CertificateNumber number) {
        return !em.createNativeQuery("select c.number from certificate c where c.number = ? for update skip locked").setParameter(1, number.value())
                .getResultList().isEmpty();
    }

    private boolean made(CertificateNumber number) {
        return !em.createNativeQuery("select d.number from certificate_document d where d.number = ?").setParameter(1, number.value())
                .getResultList().isEmpty();
    }

    /** The key of the table decides who is first. */
    private boolean store(CertificateNumber number, DocumentMaker.Result result, DocumentMeans.Means means, Instant now) {
        DocumentState state = result.made() ? DocumentState.MADE : DocumentState.WITHHELD;
        return em.createNativeQuery("""
                insert into certificate_document (number, state, trouble, detail, made_at, digest, signer, code_signer, pdf, stamped_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .setParameter(1, number.value()).setParameter(2, state.name()).setParameter(3, result.trouble().name())
                .setParameter(4, result.detail()).setParameter(5, Timestamp.from(now)).setParameter(6, result.digest()).setParameter(7, means.key().id())
                .setParameter(8, means.code().id()).setParameter(9, result.pdf())
                .setParameter(10, means.stampedBy()).executeUpdate() == 1;
    }
}
