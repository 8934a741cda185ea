package org.brevet.credential.application;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;

/**
 * Finds certificates without a document and has each made in a transaction of its own, so that what was interrupted goes on. Behind no
 * boundary: only the clock calls it.
 */
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MakeDocuments {

    private EntityManager em;
    private Register register;
    private DocumentMeans means;
    private MakeDocument make;

    public MakeDocuments() {
    }

    @Inject
    public MakeDocuments(EntityManager em, Register register, DocumentMeans means, MakeDocument make) {
        this.em = em;
        this.register = register;
        this.means = means;
        this.make = make;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Makes the certificates' documents")
    public void everyOtherSecond() {
        if (means.current().isPresent()) {
            due().forEach(make::handle);
        }
    }

    /** Two counts tell most of the time that there is nothing to do. */
    List<CertificateNumber> due() {
        long documents = em.createQuery("select count(d.number) from CertificateDocument d", Long.class).getSingleResult();
        if (documents == register.count()) {
            return List.of();
        }
        Set<String> there = new HashSet<>(em.createQuery("select d.number from CertificateDocument d", String.class).getResultList());
        return register.numbers().stream().filter(number -> !there.contains(number.value())).toList();
    }
}
