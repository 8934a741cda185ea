package org.brevet.credential.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.credential.DocumentState;
import org.brevet.credential.DocumentTrouble;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.NotFound;

/** Certificates' documents, for their holders and the authority. */
@Stateless
@UseCase
public class CertificateDocumentQueries {

    private static final String STATUS = """
            select new org.brevet.credential.application.DocumentStatus(d.number, d.state, d.trouble, d.detail, d.madeAt, d.digest, d.signer,
                   d.codeSigner, d.stampedBy)
              from CertificateDocument d""";
    private EntityManager em;
    private DocumentMeans means;
    private Caller caller;

    public CertificateDocumentQueries() {
    }

    @Inject
    public CertificateDocumentQueries(EntityManager em, DocumentMeans means, Caller caller) {
        this.em = em;
        this.means = means;
        this.caller = caller;
    }

    /** The signed PDF, the newest where there are duplicates. @throws NotFound while there is none: {@link #status} tells why */
    @Allowed({Role.TRAINEE, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.AUDITOR})
    public byte[] document(CertificateNumber number) {
        return em.createQuery("select d.pdf from CertificateDocument d where d.number = :number and d.state = :made", byte[].class)
                .setParameter("number", number.value()).setParameter("made", DocumentState.MADE).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("document of " + number));
    }

    /** What went wrong is for the authority alone. */
    @Allowed({Role.TRAINEE, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.AUDITOR})
    public DocumentStatus status(CertificateNumber number) {
        DocumentStatus status = em.createQuery(STATUS + " where d.number = :number", DocumentStatus.class).setParameter("number", number.value())
                .getResultStream().findFirst().orElseGet(() -> DocumentStatus.awaited(number.value(), means.trouble(), means.detail()));
        boolean authority = Stream.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.AUDITOR).anyMatch(caller::holds);
        return authority ? status : status.withoutTrouble();
    }

    /** In the order of the numbers, in one statement; AWAITED where there is none yet. */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.AUDITOR})
    public List<DocumentStatus> statuses(List<CertificateNumber> numbers) {
        Map<String, DocumentStatus> known = numbers.isEmpty() ? Map.of() : em.createQuery(STATUS + " where d.number in :numbers", DocumentStatus.class)
                .setParameter("numbers", numbers.stream().map(CertificateNumber::value).toList()).getResultStream()
                .collect(Collectors.toMap(DocumentStatus::number, Function.identity()));
        return numbers.stream().map(number -> known.getOrDefault(number.value(), DocumentStatus.awaited(number.value(), means.trouble(),
                means.detail()))).toList();
    }

    /** Those of them that there are, in the order of the numbers, in one statement: ask for a few at a time. */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.AUDITOR})
    public Map<CertificateNumber, byte[]> documents(List<CertificateNumber> numbers) {
        Map<CertificateNumber, byte[]> found = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            em.createQuery("select d.number, d.pdf from CertificateDocument d where d.number in :numbers and d.state = :made order by d.number",
                    Object[].class).setParameter("numbers", numbers.stream().map(CertificateNumber::value).toList())
                    .setParameter("made", DocumentState.MADE).getResultStream().forEach(row -> found.put(new CertificateNumber((String) row[0]), (byte[]) row[1]));
        }
        return found;
    }

    /** What an officer must look at, oldest first. */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.AUDITOR})
    public List<DocumentStatus> withheld() {
        return em.createQuery(STATUS + " where d.state = :withheld order by d.madeAt, d.number", DocumentStatus.class)
                .setParameter("withheld", DocumentState.WITHHELD).getResultList();
    }

    /** Why no document is made at all; NONE if they are. */
    @Allowed({Role.ADMIN, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.AUDITOR})
    public DocumentTrouble trouble() {
        return means.trouble();
    }
}
