package org.brevet.credential.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brevet.credential.DuplicateGround;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.ConfirmSeries;
import org.brevet.identity.application.FactorProof;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.Days;
import org.brevet.shared.Refused;

/**
 * After a key was withdrawn: the papers that it signed, of certificates that may still be shown, are made anew with the key that signs now. Each
 * in a transaction of its own, some at a time: what was interrupted goes on where it was, and one that cannot be made keeps no other back.
 */
@Stateless
@UseCase
public class ReissueWithdrawn {

    private static final int AT_ONCE = 100;
    private static final String OF_WITHDRAWN = """
             from certificate_document d join certificate c on c.number = d.number
             where d.state = 'MADE' and c.state in ('ISSUED', 'SUSPENDED') and c.valid_until >= ? and (d.signer in (KEYS) or d.code_signer in (KEYS))""";
    private EntityManager em;
    private SigningKeys keys;
    private ReissueDocument reissue;
    private ConfirmSeries series;
    private Clock clock;

    public ReissueWithdrawn() {
    }

    @Inject
    public ReissueWithdrawn(EntityManager em, SigningKeys keys, ReissueDocument reissue, ConfirmSeries series, Clock clock) {
        this.em = em;
        this.keys = keys;
        this.reissue = reissue;
        this.series = series;
        this.clock = clock;
    }

    /** @param refused those that could not be made; @param left how many still bear a signature of a withdrawn key, they among them */
    public record Outcome(int made, List<String> refused, long left) implements Serializable {
    }

    /** How many papers there are to make anew. */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.ADMIN, Role.AUDITOR})
    public long left() {
        Set<String> withdrawn = keys.withdrawn();
        return withdrawn.isEmpty() ? 0 : ((Number) ask("select count(*)", withdrawn, "").getSingleResult()).longValue();
    }

    /** Makes the next hundred, all with one code. @throws Refused factor.* where that is refused */
    @Allowed(Role.ACCREDITATION_OFFICER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome handle(FactorProof typed) {
        int made = 0;
        List<String> refused = new ArrayList<>();
        List<CertificateNumber> numbers = next();
        FactorProof proof = numbers.isEmpty() ? typed : series.handle(typed);
        for (CertificateNumber number : numbers) {
            try {
                reissue.handle(number, DuplicateGround.KEY_WITHDRAWN, proof);
                made++;
            } catch (Refused no) {
                refused.add(number.value());
            }
        }
        return new Outcome(made, refused, left());
    }

    private List<CertificateNumber> next() {
        Set<String> withdrawn = keys.withdrawn();
        if (withdrawn.isEmpty()) {
            return List.of();
        }
        List<?> numbers = ask("select d.number, c.status_index", withdrawn, " order by c.status_index").setMaxResults(AT_ONCE).getResultList();
        return numbers.stream().map(row -> new CertificateNumber((String) ((Object[]) row)[0])).toList();
    }

    /** Native queries know no lists: a place for each key, of which there are few. */
    private Query ask(String what, Set<String> withdrawn, String order) {
        List<String> ids = List.copyOf(withdrawn);
        String places = String.join(", ", ids.stream().map(id -> "?").toList());
        Query query = em.createNativeQuery(what + "\n" + OF_WITHDRAWN.replace("KEYS", places) + order);
        query.setParameter(1, Date.valueOf(Days.inKinshasa(clock)));
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(2 + i, ids.get(i));
            query.setParameter(2 + ids.size() + i, ids.get(i));
        }
        return query;
    }
}
