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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.accreditation.DossierAction;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.domain.Decision;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.accreditation.domain.DossierStep;
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

    /** R53: who ever examined this dossier or proposed what to decide. */
    public List<UUID> examiners(UUID dossier) {
        return authors(dossier, DossierAction.TAKEN, DossierAction.RECOMMENDED);
    }

    /** R53: who prepared or submitted it for the provider. */
    public List<UUID> submitters(UUID dossier) {
        return authors(dossier, DossierAction.PREPARED, DossierAction.SUBMITTED);
    }

    private List<UUID> authors(UUID dossier, DossierAction... actions) {
        return em.createQuery("select distinct s.author from DossierStep s where s.dossier = :dossier and s.action in :actions", UUID.class)
                .setParameter("dossier", dossier).setParameter("actions", List.of(actions)).getResultList();
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
