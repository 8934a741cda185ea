package org.brevet.register.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.register.CertificateNumber;
import org.brevet.register.CertificateState;
import org.brevet.shared.NameKey;
import org.brevet.shared.NotFound;
import org.brevet.shared.Page;

/** The register for pages: all of it for the authority, one's own for a holder. The public has verification. */
@Stateless
@UseCase
public class RegisterQueries {

    private EntityManager em;
    private Register register;
    private Caller caller;

    public RegisterQueries() {
    }

    @Inject
    public RegisterQueries(EntityManager em, Register register, Caller caller) {
        this.em = em;
        this.register = register;
        this.caller = caller;
    }

    /** {@code state} null: all; {@code search}: part of a number, or names in any order, or "". */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public Page<RegisterRow> page(CertificateState state, String search, int first, int size) {
        String text = search == null ? "" : search.strip();
        String where = " from Certificate c where (:any = true or c.state = :state) and (c.number like :number or c.nameKey like :name)";
        TypedQuery<RegisterRow> rows = em.createQuery("""
                select new org.brevet.register.application.RegisterRow(c.id, c.number, c.holderName, c.qualification, c.state, c.issuedOn,
                  c.validFrom, c.validUntil)""" + where + " order by c.issuedOn desc, c.number desc", RegisterRow.class);
        TypedQuery<Long> total = em.createQuery("select count(c)" + where, Long.class);
        for (TypedQuery<?> query : List.of(rows, total)) {
            query.setParameter("any", state == null).setParameter("state", state == null ? CertificateState.ISSUED : state)
                    .setParameter("number", "%" + escaped(text.toUpperCase(Locale.ROOT)) + "%").setParameter("name", "%" + NameKey.of(text) + "%");
        }
        return new Page<>(rows.setFirstResult(first).setMaxResults(size).getResultList(), total.getSingleResult());
    }

    /** @throws NotFound if there is no such certificate */
    @Allowed({Role.TRAINEE, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public RegisterEntry entry(CertificateNumber number) {
        return register.entry(number).orElseThrow(() -> new NotFound(number));
    }

    @AllowedToSignedIn("one's own certificates")
    public List<RegisterRow> mine() {
        return caller.hasPerson() ? register.ofPerson(caller.person()) : List.of();
    }

    private static String escaped(String text) {
        return text.replace("%", "").replace("_", "");
    }
}
