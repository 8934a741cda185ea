package org.brevet.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.assessment.domain.Attempt;
import org.brevet.assessment.domain.AttemptCell;
import org.brevet.assessment.domain.BoardRecord;
import org.brevet.assessment.domain.MarkRequest;
import org.brevet.assessment.domain.PublishedResult;

/** Attempts, their cells and what was published. Statements do not grow with the number of trainees. */
@ApplicationScoped
public class Attempts {

    private static final int BATCH = 1_000;

    private EntityManager em;

    protected Attempts() {
    }

    @Inject
    public Attempts(EntityManager em) {
        this.em = em;
    }

    /** Made if there is none yet; locked to the end of the transaction, so that its cells change one save after another. */
    public Attempt locked(UUID session, UUID enrolment, String assessment) {
        if (find(enrolment, assessment).isEmpty()) {
            // Two first marks at once make one attempt: the second insert waits for the first and then does nothing
            Attempt fresh = new Attempt(session, enrolment, assessment);
            em.createNativeQuery("""
                    insert into attempt (id, version, session_id, enrolment_id, assessment, number, state) values (?, 1, ?, ?, ?, 1, ?)
                    on conflict do nothing""").setParameter(1, fresh.id()).setParameter(2, session).setParameter(3, enrolment)
                    .setParameter(4, assessment).setParameter(5, fresh.state().name()).executeUpdate();
        }
        return em.find(Attempt.class, find(enrolment, assessment).orElseThrow(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<UUID> find(UUID enrolment, String assessment) {
        return em.createQuery("select a.id from Attempt a where a.enrolment = :enrolment and a.assessment = :assessment and a.number = 1", UUID.class)
                .setParameter("enrolment", enrolment).setParameter("assessment", assessment).getResultStream().findFirst();
    }

    public List<AttemptCell> cells(Attempt attempt) {
        return em.createQuery("select c from AttemptCell c where c.attempt = :attempt", AttemptCell.class).setParameter("attempt", attempt.id())
                .getResultList();
    }

    /** @param lock whether they are about to change */
    public List<Attempt> ofSession(UUID session, boolean lock) {
        return em.createQuery("select a from Attempt a where a.session = :session order by a.id", Attempt.class).setParameter("session", session)
                .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE).setHint("eclipselink.batch", "a.assessors")
                .setHint("eclipselink.batch", "a.moderators").getResultList();
    }

    /** By attempt. */
    public Map<UUID, List<AttemptCell>> cellsOfSession(UUID session) {
        return em.createQuery("""
                select c from AttemptCell c where c.attempt in (select a.id from Attempt a where a.session = :session)""", AttemptCell.class)
                .setParameter("session", session).getResultStream().collect(Collectors.groupingBy(AttemptCell::attempt));
    }

    public Optional<MarkRequest> request(UUID person, String key) {
        return Optional.ofNullable(em.find(MarkRequest.class, new MarkRequest.Key(person, key)));
    }

    public Optional<BoardRecord> board(UUID session) {
        return Optional.ofNullable(em.find(BoardRecord.class, session));
    }

    /** The newest of each enrolment of the session. */
    public List<PublishedResult> publishedOfSession(UUID session) {
        return published("r.session = :id", session);
    }

    public Optional<PublishedResult> published(UUID enrolment) {
        return published("r.enrolment = :id", enrolment).stream().findFirst();
    }

    private List<PublishedResult> published(String which, UUID id) {
        return em.createQuery("select r from PublishedResult r where " + which + """
                \sand r.number = (select max(n.number) from PublishedResult n where n.enrolment = r.enrolment) order by r.enrolment""",
                PublishedResult.class).setParameter("id", id).getResultList();
    }

    /** What was read is no longer watched: changes to it are for show and never stored. */
    public void forget() {
        em.clear();
    }

    /**
     * Attempts that were just made, with whoever marked in them; many in one go.
     *
     * @return false if somebody else began one of them meanwhile: then nothing of it may stay
     */
    public boolean begin(List<Attempt> fresh) {
        int begun = inBatches("insert into attempt (id, version, session_id, enrolment_id, assessment, number, state) values (?, 1, ?, ?, ?, ?, ?)"
                + " on conflict do nothing", fresh, attempt -> List.of(attempt.id(), attempt.session(), attempt.enrolment(), attempt.assessment(),
                attempt.number(), attempt.state().name()));
        if (begun < fresh.size()) {
            return false;
        }
        inBatches("insert into attempt_assessor (attempt_id, person_id) values (?, ?)", fresh, attempt -> List.of(attempt.id(),
                attempt.assessors().iterator().next()));
        return true;
    }

    /** Cells of locked attempts that never held anything before; many in one go. */
    public void addCells(List<AttemptCell> fresh) {
        inBatches("insert into attempt_cell (id, version, attempt_id, code, entry, remark, changed_by, changed_at) values (?, 1, ?, ?, ?, ?, ?, ?)", fresh,
                cell -> Arrays.asList(UUID.randomUUID(), cell.attempt(), cell.code(), cell.entry(), cell.remark(), cell.changedBy(),
                        cell.changedAt().atOffset(ZoneOffset.UTC)));
    }

    /** By JDBC, in the same transaction: what EclipseLink does for one statement grows with the square of its parameters. */
    private <T> int inBatches(String insert, List<T> all, Function<T, List<?>> values) {
        int inserted = 0;
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(insert)) {
            for (int i = 0; i < all.size(); i++) {
                List<?> row = values.apply(all.get(i));
                for (int at = 0; at < row.size(); at++) {
                    statement.setObject(at + 1, row.get(at));
                }
                statement.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == all.size()) {
                    inserted += Arrays.stream(statement.executeBatch()).sum();
                }
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
        return inserted;
    }

    public void add(Object fresh) {
        em.persist(fresh);
    }

    /** A cell that may be new. */
    public void save(AttemptCell cell) {
        if (!em.contains(cell)) {
            em.persist(cell);
        }
    }

    /** So that versions are what the database has. */
    public void flush() {
        em.flush();
    }
}
