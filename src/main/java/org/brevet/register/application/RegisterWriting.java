package org.brevet.register.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateChanged;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateIssued;
import org.brevet.register.CertificateNumber;
import org.brevet.register.CertificateState;
import org.brevet.register.ControlCode;
import org.brevet.register.LifeEventKind;
import org.brevet.register.domain.Certificate;
import org.brevet.register.domain.CertificateEvent;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;

/**
 * The only way to write to the register, and only accreditation may take it (ArchitectureTest): in the transaction of its decision.
 * Counters are rows under a lock, so numbers have no gaps whatever is undone.
 */
@ApplicationScoped
public class RegisterWriting {

    private static final SecureRandom RANDOM = new SecureRandom();
    private EntityManager em;
    private Event<DomainEvent> events;
    private Clock clock;
    private Settings settings;
    private Policy policy;

    protected RegisterWriting() {
    }

    @Inject
    public RegisterWriting(EntityManager em, Event<DomainEvent> events, Clock clock, Settings settings, Policy policy) {
        this.em = em;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
        this.policy = policy;
    }

    /**
     * R60–R63: number, status index, control code, frozen content; what the person held of this qualification becomes REPLACED.
     *
     * @throws Refused R20.suspended, R20.barred: a new certificate would undo a suspension or a withdrawal
     */
    public CertificateNumber issue(IssueOrder order) {
        requireNoBar(order);
        int year = order.decidedOn().getYear();
        int serial = (int) next(order.qualification() + "-" + year, 0);
        CertificateNumber number = CertificateNumber.of(order.qualification(), year, serial);
        long statusIndex = next("status", -1);
        ControlCode code = ControlCode.random(RANDOM);
        String replaces = replaceStanding(order, number);
        CertificateContent content = order.content(number.value(), code.value(), statusIndex, replaces, settings.demonstration(),
                settings.url() + "/v/" + number + "/" + code.value());
        Certificate certificate = new Certificate(content, order.person(), year, serial);
        em.persist(certificate);
        em.flush();
        add(certificate, LifeEventKind.ISSUED, order.author(), "", "", order.decisionNumber());
        events.fire(new CertificateIssued(number.value(), order.person(), order.decisionNumber(), content.digest()));
        return number;
    }

    /** R65. @throws Refused R2.certificate */
    public void suspend(CertificateNumber number, UUID author, String ground, String explanation, String decision) {
        change(number, CertificateState.SUSPENDED, LifeEventKind.SUSPENDED, author, ground, explanation, decision);
    }

    /** R66: the end date does not move. @throws Refused R2.certificate */
    public void lift(CertificateNumber number, UUID author, String ground, String explanation, String decision) {
        change(number, CertificateState.ISSUED, LifeEventKind.LIFTED, author, ground, explanation, decision);
    }

    /** R69: final. @throws Refused R2.certificate */
    public void withdraw(CertificateNumber number, UUID author, String ground, String explanation, String decision) {
        change(number, CertificateState.WITHDRAWN, LifeEventKind.WITHDRAWN, author, ground, explanation, decision);
    }

    /** R74: final; the ground is not public. @throws Refused R2.certificate */
    public void surrender(CertificateNumber number, UUID author, String ground, String explanation, String decision) {
        change(number, CertificateState.SURRENDERED, LifeEventKind.SURRENDERED, author, ground, explanation, decision);
    }

    /** R20: why nothing can be issued to this person on this day, whatever the qualification; empty if nothing stands against it. */
    public List<Reason> bars(UUID person, LocalDate day) {
        List<Reason> bars = new ArrayList<>();
        em.createQuery("select c.number from Certificate c where c.person = :person and c.state = :state order by c.number", String.class)
                .setParameter("person", person).setParameter("state", CertificateState.SUSPENDED).getResultStream()
                .forEach(number -> bars.add(Reason.of("R20.suspended", number)));
        em.createQuery("""
                select c.number, e.happenedOn from Certificate c join CertificateEvent e on e.certificate = c.id
                 where c.person = :person and c.state = :state and e.kind = :kind order by c.number""", Object[].class)
                .setParameter("person", person).setParameter("state", CertificateState.WITHDRAWN).setParameter("kind", LifeEventKind.WITHDRAWN)
                .getResultStream().forEach(row -> {
                    LocalDate withdrawn = (LocalDate) row[1];
                    LocalDate lastDay = withdrawn.plusMonths(policy.whole(Parameter.BAN_MONTHS, withdrawn)).minusDays(1);
                    if (!day.isAfter(lastDay)) {
                        bars.add(Reason.of("R20.barred", row[0], withdrawn, lastDay));
                    }
                });
        return bars;
    }

    /** Under the lock of all that the person holds, so that a suspension is either seen here or comes after the new certificate. */
    private void requireNoBar(IssueOrder order) {
        em.createQuery("select c from Certificate c where c.person = :person order by c.number", Certificate.class)
                .setParameter("person", order.person()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        List<Reason> bars = bars(order.person(), order.decidedOn());
        if (!bars.isEmpty()) {
            throw new Refused(bars);
        }
    }

    private String replaceStanding(IssueOrder order, CertificateNumber by) {
        List<Certificate> standing = em.createQuery("""
                select c from Certificate c where c.person = :person and c.qualification = :qualification and c.standingKey is not null""",
                Certificate.class).setParameter("person", order.person()).setParameter("qualification", order.qualification())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        if (standing.isEmpty()) {
            return "";
        }
        Certificate old = standing.get(0);
        old.become(CertificateState.REPLACED);
        em.flush();
        add(old, LifeEventKind.REPLACED, order.author(), "", by.value(), order.decisionNumber());
        events.fire(new CertificateChanged(old.number(), LifeEventKind.REPLACED, "", order.decisionNumber()));
        return old.number();
    }

    private void change(CertificateNumber number, CertificateState to, LifeEventKind kind, UUID author, String ground, String explanation,
            String decision) {
        Certificate certificate = em.createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                .setParameter("number", number.value()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound(number));
        em.refresh(certificate);
        certificate.become(to);
        add(certificate, kind, author, ground, explanation, decision);
        em.flush();
        events.fire(new CertificateChanged(number.value(), kind, ground, decision));
    }

    private void add(Certificate certificate, LifeEventKind kind, UUID author, String ground, String explanation, String decision) {
        long position = em.createQuery("select count(e) from CertificateEvent e where e.certificate = :id", Long.class)
                .setParameter("id", certificate.id()).getSingleResult();
        em.persist(new CertificateEvent(certificate.id(), (int) position, kind, Days.inKinshasa(clock), clock.instant(), author, ground,
                explanation, decision));
    }

    /** The next value of a counter, whose row stays locked until the decision is committed or undone. */
    private long next(String name, long before) {
        int known = em.createNativeQuery("update register_counter set last = last + 1 where name = ?").setParameter(1, name).executeUpdate();
        if (known == 0) {
            em.createNativeQuery("insert into register_counter (name, last) values (?, ?) on conflict do nothing").setParameter(1, name)
                    .setParameter(2, before).executeUpdate();
            em.createNativeQuery("update register_counter set last = last + 1 where name = ?").setParameter(1, name).executeUpdate();
        }
        return ((Number) em.createNativeQuery("select last from register_counter where name = ?").setParameter(1, name).getSingleResult())
                .longValue();
    }
}
