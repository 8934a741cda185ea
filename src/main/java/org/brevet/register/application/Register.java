package org.brevet.register.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevet.register.CertificateJson;
import org.brevet.register.CertificateNumber;
import org.brevet.register.StatusRow;
import org.brevet.register.domain.Certificate;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.list.Listing;

/** The register to read, for other features; the calling use case has checked. */
@ApplicationScoped
public class Register {

    private static final String ROW = """
            select new org.brevet.register.application.RegisterRow(c.id, c.number, c.holderName, c.qualification, c.state, c.issuedOn, c.validFrom,
              c.validUntil) from Certificate c""";
    /** So many numbers a statement takes well. */
    private static final int FEW = 1_000;

    private EntityManager em;

    protected Register() {
    }

    @Inject
    public Register(EntityManager em) {
        this.em = em;
    }

    /** Two statements. */
    public Optional<RegisterEntry> entry(CertificateNumber number) {
        return em.createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                .setParameter("number", number.value()).getResultStream().findFirst().map(this::entry);
    }

    /** Newest first. */
    public List<RegisterRow> ofPerson(UUID person) {
        return em.createQuery(ROW + " where c.person = :person order by c.issuedOn desc, c.number desc", RegisterRow.class)
                .setParameter("person", person).getResultList();
    }

    /** A page of all. */
    public Page<RegisterRow> page(RegisterFilter filter, ListRequest<RegisterSort> request) {
        Listing listing = new Listing(em).where("c.state = :state", "state", filter.state()).where("c.qualification = :qualification", "qualification",
                filter.qualification());
        List<String> found = filter.words().isBlank() ? List.of() : found(filter.words());
        // Few are asked for by their numbers; of many, a page is soon full on the way through all
        if (filter.words().isBlank() || found.size() > FEW) {
            listing.numberOrWords(filter.words(), "c.nameKey", "c.number");
        } else {
            listing.always("c.number in :found", "found", found);
        }
        return listing.page(RegisterRow.class, ROW, "from Certificate c", request, column(request.sort()), "c.number");
    }

    /** Numbers alone, which an index has beside the names. */
    private List<String> found(String words) {
        return new Listing(em).numberOrWords(words, "c.nameKey", "c.number").first(String.class, "select c.number from Certificate c", FEW + 1);
    }

    private static String column(RegisterSort sort) {
        return switch (sort) {
            case NUMBER -> "c.number";
            case HOLDER -> "c.sortKey";
            case QUALIFICATION -> "c.qualification";
            case STATE -> "c.state";
            case ISSUED_ON -> "c.issuedOn";
            case VALID_UNTIL -> "c.validUntil";
        };
    }

    /** Every number, oldest first: for what must exist for each certificate. */
    public List<CertificateNumber> numbers() {
        return em.createQuery("select c.number from Certificate c order by c.statusIndex", String.class).getResultStream()
                .map(CertificateNumber::new).toList();
    }

    /** The standing of all, by place in the status list: one statement. */
    public List<StatusRow> statuses() {
        return em.createQuery("""
                select new org.brevet.register.StatusRow(c.statusIndex, c.state, c.validUntil) from Certificate c order by c.statusIndex""",
                StatusRow.class).getResultList();
    }

    /** How many things have happened to certificates; it only grows. */
    public long lifeEvents() {
        return em.createQuery("select count(e) from CertificateEvent e", Long.class).getSingleResult();
    }

    /** How many there are. */
    public long count() {
        return em.createQuery("select count(c) from Certificate c", Long.class).getSingleResult();
    }

    private RegisterEntry entry(Certificate certificate) {
        List<LifeEvent> life = em.createQuery("""
                select new org.brevet.register.application.LifeEvent(e.kind, e.happenedOn, e.happenedAt, e.author, e.ground, e.explanation, e.decision)
                  from CertificateEvent e where e.certificate = :id order by e.position""", LifeEvent.class)
                .setParameter("id", certificate.id()).getResultList();
        return new RegisterEntry(certificate.id(), certificate.person(), certificate.state(), CertificateJson.read(certificate.content()),
                certificate.contentDigest(), life);
    }
}
