package org.brevet.credential.application;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;

/**
 * Finds certificates without a document and has them made on all cores at once, each in a transaction of its own: what was interrupted goes
 * on where it was. Behind no boundary: only the clock calls it.
 */
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MakeDocuments {

    private static final Logger LOG = Logger.getLogger(MakeDocuments.class.getName());
    private EntityManager em;
    private Register register;
    private DocumentMeans means;
    private MakeDocument make;
    @Resource
    ManagedExecutorService managed;
    private ExecutorService helpers;

    public MakeDocuments() {
    }

    @Inject
    public MakeDocuments(EntityManager em, Register register, DocumentMeans means, MakeDocument make) {
        this.em = em;
        this.register = register;
        this.means = means;
        this.make = make;
    }

    /** For what runs outside the container. */
    public MakeDocuments(EntityManager em, Register register, DocumentMeans means, MakeDocument make, ExecutorService helpers) {
        this(em, register, means, make);
        this.helpers = helpers;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Makes the certificates' documents")
    public void everyOtherSecond() {
        if (means.current().isPresent()) {
            Queue<CertificateNumber> due = new ConcurrentLinkedQueue<>(due());
            List<Future<?>> others = new ArrayList<>();
            for (int i = 1; i < Math.min(Runtime.getRuntime().availableProcessors(), due.size()); i++) {
                helper(due).ifPresent(others::add);
            }
            work(due);
            others.forEach(MakeDocuments::await);
        }
    }

    /** None where the server has no thread to spare: then it takes longer. */
    private Optional<Future<?>> helper(Queue<CertificateNumber> due) {
        try {
            return Optional.of((helpers == null ? managed : helpers).submit(() -> work(due)));
        } catch (RejectedExecutionException busy) {
            LOG.log(Level.FINE, "No helper", busy);
            return Optional.empty();
        }
    }

    /** One that fails outright does not keep the others back; it is tried again the next time. */
    private void work(Queue<CertificateNumber> due) {
        for (CertificateNumber number = due.poll(); number != null && !Thread.currentThread().isInterrupted(); number = due.poll()) {
            try {
                make.handle(number);
            } catch (RuntimeException failed) {
                LOG.log(Level.SEVERE, "The document of " + number + " was not made", failed);
            }
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            LOG.log(Level.SEVERE, "A helper broke off; what it left is made the next time", failed.getCause());
        }
    }

    /** Two counts tell most of the time that there is nothing to do. */
    List<CertificateNumber> due() {
        long documents = em.createQuery("select count(d.number) from CertificateDocument d", Long.class).getSingleResult();
        if (documents == register.count()) {
            return List.of();
        }
        return em.createQuery("""
                select c.number from Certificate c where not exists (select d.number from CertificateDocument d where d.number = c.number)
                 order by c.statusIndex""", String.class).getResultStream().map(CertificateNumber::new).toList();
    }
}
