package org.brevet.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.brevet.credential.application.SigningKeys;
import org.brevet.offline.CodeSigner;
import org.brevet.offline.StatusSnapshot;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.register.application.Register;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;
import org.brevet.verification.SnapshotMade;
import org.brevet.verification.domain.SnapshotPolicy;

/** The snapshots: the last one, and the next. For the use cases, which have checked. */
@ApplicationScoped
public class Snapshots {

    private EntityManager em;
    private Register register;
    private SigningKeys keys;
    private Policy policy;
    private Settings settings;
    private Event<DomainEvent> events;
    private Clock clock;

    protected Snapshots() {
    }

    @Inject
    public Snapshots(EntityManager em, Register register, SigningKeys keys, Policy policy, Settings settings, Event<DomainEvent> events, Clock clock) {
        this.em = em;
        this.register = register;
        this.keys = keys;
        this.policy = policy;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Two snapshots one after the other, on whichever node: the second one waits until the first is committed. */
    void lock() {
        em.createNativeQuery("select serial from status_snapshot_head where id = 1 for update").getSingleResult();
    }

    Optional<SnapshotRow> last() {
        List<?> rows = em.createNativeQuery("select serial, as_of, use_until, certificates, life_events, signer from status_snapshot order by serial desc")
                .setMaxResults(1).getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> new SnapshotRow(((Number) row[0]).longValue(), moment(row[1]),
                moment(row[2]), ((Number) row[3]).intValue(), ((Number) row[4]).longValue(), (String) row[5]));
    }

    /** What is handed out. */
    String text(long serial) {
        return (String) em.createNativeQuery("select body from status_snapshot where serial = ?").setParameter(1, serial).getSingleResult();
    }

    /**
     * Whether the last one no longer tells all: something has happened since, another day has begun, another key signs. Not within two minutes of
     * it, so that a batch of decisions makes few.
     */
    boolean due() {
        Optional<SnapshotRow> last = last();
        Optional<String> signer = keys.codeSigner().map(Snapshots::id);
        Instant now = clock.instant();
        if (last.isEmpty() || signer.isEmpty()) {
            return signer.isPresent();
        }
        return !now.isBefore(last.get().asOf().plus(2, ChronoUnit.MINUTES)) && (last.get().lifeEvents() != register.lifeEvents()
                || !signer.get().equals(last.get().signer()) || !day(now).equals(day(last.get().asOf())));
    }

    /**
     * Under the lock: the next one.
     *
     * @throws Refused R77.noKey; R77.clock if it would be older than the last; R77.fewer if the register has lost certificates
     */
    SnapshotRow make() {
        CodeSigner signer = keys.codeSigner().orElseThrow(() -> Refused.because(Reason.of("R77.noKey")));
        Optional<SnapshotRow> last = last();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (last.isPresent() && now.isBefore(last.get().asOf())) {
            throw Refused.because(Reason.of("R77.clock", last.get().asOf()));
        }
        long happened = register.lifeEvents();
        List<StatusSnapshot.Status> statuses = SnapshotPolicy.statuses(register.statuses(), day(now));
        if (last.isPresent() && statuses.size() < last.get().certificates()) {
            throw Refused.because(Reason.of("R77.fewer", last.get().certificates(), statuses.size()));
        }
        Instant useUntil = now.plus(policy.whole(Parameter.LIST_MAX, day(now)), ChronoUnit.DAYS);
        SnapshotRow row = new SnapshotRow(last.map(SnapshotRow::serial).orElse(0L) + 1, now, useUntil, statuses.size(), happened, id(signer));
        store(row, StatusSnapshot.of(now, useUntil, settings.demonstration(), statuses).signed(signer));
        events.fire(new SnapshotMade(String.valueOf(row.serial()), now, useUntil, row.certificates(), row.signer()));
        return row;
    }

    private void store(SnapshotRow row, String body) {
        em.createNativeQuery("""
                insert into status_snapshot (serial, as_of, use_until, certificates, life_events, signer, body) values (?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, row.serial()).setParameter(2, Timestamp.from(row.asOf())).setParameter(3, Timestamp.from(row.useUntil()))
                .setParameter(4, row.certificates()).setParameter(5, row.lifeEvents()).setParameter(6, row.signer()).setParameter(7, body)
                .executeUpdate();
        em.createNativeQuery("update status_snapshot_head set serial = ? where id = 1").setParameter(1, row.serial()).executeUpdate();
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, Days.KINSHASA);
    }

    private static String id(CodeSigner signer) {
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(signer.id().value()));
    }

    private static Instant moment(Object column) {
        return column instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }
}
