package org.brevet.credential.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.DocumentMade;
import org.brevet.credential.DocumentState;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.DocumentWithheld;
import org.brevet.credential.domain.Agreement;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.UseCase;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.shared.Digests;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;

/**
 * Makes one certificate's document: drawn, signed, read back, compared, stored. The certificate's row is held meanwhile: whoever comes second,
 * on whichever thread or node, passes it over and makes none. What was broken off leaves nothing behind, so the next one makes it.
 */
@Stateless
@UseCase
public class MakeDocument {

    private static final Logger LOG = Logger.getLogger(MakeDocument.class.getName());
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
        Result result = make(content, tools.get(), now);
        if (!store(number, result, signer, now)) {
            return false;
        }
        events.fire(result.trouble() == DocumentTrouble.NONE ? new DocumentMade(number.value(), result.digest(), signer)
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

    private record Result(byte[] pdf, DocumentTrouble trouble, String detail) {

        static Result withheld(DocumentTrouble trouble, String detail) {
            return new Result(new byte[0], trouble, detail.length() <= 400 ? detail : detail.substring(0, 400));
        }

        String digest() {
            return pdf.length == 0 ? "" : Digests.sha256Hex(pdf);
        }
    }

    private static Result make(CertificateContent content, DocumentMeans.Means means, Instant now) {
        PdfSigner signer = new PdfSigner(means.key());
        try {
            Print print = Print.of(means.arms(), Codes.CONTENT.of(content), means.code(), Optional.empty(), now);
            byte[] pdf;
            try (PDDocument document = CertificatePage.draw(content, print)) {
                pdf = signer.sign(document, content.decisionNumber(), now);
            }
            List<String> differences = Agreement.differences(pdf, content, print, signer, means.code().certificate());
            return differences.isEmpty() ? new Result(pdf, DocumentTrouble.NONE, "")
                    : Result.withheld(DocumentTrouble.DIFFERS, String.join(", ", differences));
        } catch (Unmakeable refused) {
            return Result.withheld(refused.trouble(), refused.detail());
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.SEVERE, "The document of " + content.number() + " cannot be made", failed);
            return Result.withheld(DocumentTrouble.FAILED, failed.getClass().getSimpleName());
        }
    }

    /** The key of the table decides who is first. */
    private boolean store(CertificateNumber number, Result result, String signer, Instant now) {
        DocumentState state = result.trouble() == DocumentTrouble.NONE ? DocumentState.MADE : DocumentState.WITHHELD;
        return em.createNativeQuery("""
                insert into certificate_document (number, state, trouble, detail, made_at, digest, signer, pdf) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .setParameter(1, number.value()).setParameter(2, state.name()).setParameter(3, result.trouble().name())
                .setParameter(4, result.detail()).setParameter(5, Timestamp.from(now)).setParameter(6, result.digest()).setParameter(7, signer)
                .setParameter(8, result.pdf()).executeUpdate() == 1;
    }
}
