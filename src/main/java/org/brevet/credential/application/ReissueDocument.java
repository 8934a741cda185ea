package org.brevet.credential.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.brevet.credential.DocumentReissued;
import org.brevet.credential.DocumentState;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.DuplicateGround;
import org.brevet.credential.domain.Print;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.FactorGate;
import org.brevet.identity.application.FactorProof;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterEntry;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * R64: makes a certificate's paper again, with the same number and from the same frozen content, as a duplicate with its number and day. What was
 * handed out before is kept. All at once: where the new one cannot be made, the old one stays.
 */
@Stateless
@UseCase
public class ReissueDocument {

    private EntityManager em;
    private Register register;
    private DocumentMeans means;
    private FactorGate gate;
    private Event<DomainEvent> events;
    private Clock clock;

    public ReissueDocument() {
    }

    @Inject
    public ReissueDocument(EntityManager em, Register register, DocumentMeans means, FactorGate gate, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.register = register;
        this.means = means;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return which duplicate it is, from 1 on
     * @throws Refused R64.ground, R64.noDocument where there is none to repeat, R64.ended where the certificate is no longer in force for good,
     *         R64.unmakeable with the trouble; factor.* ({@link FactorGate}), since it signs
     */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public int handle(CertificateNumber number, DuplicateGround ground, FactorProof proof) {
        if (ground == null) {
            throw Refused.because(Reason.of("R64.ground"));
        }
        hold(number);
        RegisterEntry entry = register.entry(number).orElseThrow(() -> new NotFound("certificate " + number));
        if (entry.state().isFinal()) {
            throw Refused.because(Reason.of("R64.ended", number.value()));
        }
        if (!made(number)) {
            throw Refused.because(Reason.of("R64.noDocument", number.value()));
        }
        DocumentMeans.Means tools = means.current().orElseThrow(() -> Refused.because(Reason.of("R64.unmakeable", means.trouble())));
        boolean byFactor = gate.confirm(proof);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int count = former(number) + 1;
        DocumentMaker.Result result = DocumentMaker.make(entry.content(), tools, Optional.of(new Print.Duplicate(count, Days.inKinshasa(clock))), now);
        if (result.trouble() == DocumentTrouble.TIME_STAMP) {
            means.failed(result.detail());    // so that the next one, of a hundred at a time, does not wait for the same silence
        }
        if (!result.made()) {
            throw Refused.because(Reason.of("R64.unmakeable", result.trouble()));
        }
        keep(number, count, ground, now);
        replace(number, result, tools, now);
        events.fire(new DocumentReissued(number.value(), ground, count, result.digest(), tools.key().id(), byFactor));
        return count;
    }

    /** Whoever else makes this certificate's document waits, or passes on. */
    private void hold(CertificateNumber number) {
        em.createNativeQuery("select c.number from certificate c where c.number = ? for update").setParameter(1, number.value()).getResultList();
    }

    private boolean made(CertificateNumber number) {
        return !em.createQuery("select d.number from CertificateDocument d where d.number = :number and d.state = :made", String.class)
                .setParameter("number", number.value()).setParameter("made", DocumentState.MADE).getResultList().isEmpty();
    }

    private int former(CertificateNumber number) {
        return ((Number) em.createNativeQuery("select count(*) from certificate_document_former f where f.number = ?").setParameter(1, number.value())
                .getSingleResult()).intValue();
    }

    private void keep(CertificateNumber number, int version, DuplicateGround ground, Instant now) {
        em.createNativeQuery("""
                insert into certificate_document_former
                       (number, version, made_at, digest, signer, code_signer, pdf, stamped_by, replaced_at, ground)
                select d.number, cast(? as integer), d.made_at, d.digest, d.signer, d.code_signer, d.pdf, d.stamped_by,
                       cast(? as timestamp with time zone), cast(? as varchar(20))
                  from certificate_document d where d.number = ?""").setParameter(1, version).setParameter(2, Timestamp.from(now))
                .setParameter(3, ground.name()).setParameter(4, number.value()).executeUpdate();
    }

    private void replace(CertificateNumber number, DocumentMaker.Result result, DocumentMeans.Means tools, Instant now) {
        em.createNativeQuery("""
                update certificate_document set made_at = ?, digest = ?, signer = ?, code_signer = ?, pdf = ?, stamped_by = ? where number = ?""")
                .setParameter(1, Timestamp.from(now)).setParameter(2, result.digest()).setParameter(3, tools.key().id())
                .setParameter(4, tools.code().id()).setParameter(5, result.pdf()).setParameter(6, tools.stampedBy())
                .setParameter(7, number.value()).executeUpdate();
    }
}
