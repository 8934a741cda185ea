package org.brevet.accreditation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.accreditation.DossierAction;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.domain.Decision;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.accreditation.domain.DossierStep;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Taken;

/** Dossiers, their steps, the decisions, and the numbers of both. */
@ApplicationScoped
public class Dossiers {

    private EntityManager em;

    protected Dossiers() {
    }

    @Inject
    public Dossiers(EntityManager em) {
        this.em = em;
    }

    /** As it is now, and nobody else's to change until the end of the transaction. @throws NotFound */
    public Dossier locked(DossierNumber number) {
        Dossier dossier = em.createQuery("select d from Dossier d where d.number = :number", Dossier.class).setParameter("number", number.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(() -> new NotFound(number));
        em.refresh(dossier);
        return dossier;
    }

    /** @throws NotFound */
    public Dossier get(DossierNumber number) {
        return em.createQuery("select d from Dossier d where d.number = :number", Dossier.class).setParameter("number", number.value())
                .getResultStream().findFirst().orElseThrow(() -> new NotFound(number));
    }

    /** The one of each enrolment that was not retracted, locked, by enrolment. */
    public Map<UUID, Dossier> ofEnrolments(Collection<UUID> enrolments) {
        return enrolments.isEmpty() ? Map.of() : em.createQuery("select d from Dossier d where d.openKey in :keys order by d.number", Dossier.class)
                .setParameter("keys", enrolments.stream().map(UUID::toString).toList()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .peek(em::refresh).collect(Collectors.toMap(Dossier::enrolment, Function.identity()));
    }

    /** @throws Refused R49.open if somebody else has just prepared one for this enrolment */
    public void add(Dossier dossier, String candidate) {
        em.persist(dossier);
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw Taken.is(failure) ? Refused.because(Reason.of("R49.open", candidate)) : failure;
        }
    }

    public void add(DossierStep step) {
        em.persist(step);
        em.flush();
    }

    public void add(Decision decision) {
        em.persist(decision);
        em.flush();
    }

    /** The one on which a certificate was granted. */
    public Optional<Dossier> behind(CertificateNumber certificate) {
        return em.createQuery("select d from Decision x join Dossier d on d.id = x.dossier where x.certificate = :number", Dossier.class)
                .setParameter("number", certificate.value()).getResultStream().findFirst();
    }

    /**
     * R53: who ever examined a dossier of this enrolment as an officer: took it, proposed what to decide, or returned it before there was a
     * recommendation (afterwards it is the decider who returns it).
     */
    public List<UUID> examiners(UUID enrolment) {
        return em.createQuery("""
                select distinct s.author from DossierStep s join Dossier d on d.id = s.dossier where d.enrolment = :enrolment and (s.action in :examined
                   or s.action = :returned and not exists (select b.id from DossierStep b where b.dossier = s.dossier and b.position = s.position - 1
                     and b.action = :recommended))""", UUID.class)
                .setParameter("enrolment", enrolment).setParameter("examined", List.of(DossierAction.TAKEN, DossierAction.RECOMMENDED))
                .setParameter("returned", DossierAction.RETURNED).setParameter("recommended", DossierAction.RECOMMENDED).getResultList();
    }

    /** R53: who prepared, submitted or retracted a dossier of this enrolment for the provider. */
    public List<UUID> submitters(UUID enrolment) {
        return em.createQuery("""
                select distinct s.author from DossierStep s join Dossier d on d.id = s.dossier
                 where d.enrolment = :enrolment and s.action in :actions""", UUID.class).setParameter("enrolment", enrolment)
                .setParameter("actions", List.of(DossierAction.PREPARED, DossierAction.SUBMITTED, DossierAction.TAKEN_UP_AGAIN,
                        DossierAction.RETRACTED)).getResultList();
    }

    public DossierNumber nextDossierNumber(int year) {
        return new DossierNumber(next("DOS", year));
    }

    public String nextDecisionNumber(int year) {
        return next("DEC", year);
    }

    /** The counter's row stays locked until the transaction is committed or undone: no gaps. */
    private String next(String kind, int year) {
        String name = kind + "-" + year;
        if (advance(name) == 0) {
            em.createNativeQuery("insert into accreditation_counter (name, last) values (?, 0) on conflict do nothing").setParameter(1, name)
                    .executeUpdate();
            advance(name);
        }
        Number last = (Number) em.createNativeQuery("select last from accreditation_counter where name = ?").setParameter(1, name).getSingleResult();
        return String.format(Locale.ROOT, "%s-%05d", name, last.intValue());
    }

    private int advance(String name) {
        return em.createNativeQuery("update accreditation_counter set last = last + 1 where name = ?").setParameter(1, name).executeUpdate();
    }
}
