package org.brevet.audit.application;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.brevet.audit.domain.EventDigest;

/**
 * Reads the whole chain of sealed events again, page by page, and says where it first breaks (R4). It needs no container: the doctor runs
 * it on a data source of its own. What it cannot see: a chain that somebody rewrote from one place to its end, head included. Against that
 * helps only a head that was noted elsewhere, so the report names it.
 */
public final class CheckChain {

    private static final int PAGE = 1_000;
    private final DataSource source;

    public CheckChain(DataSource source) {
        this.source = source;
    }

    /** What does not fit at the first place where something does not. */
    public enum Fault {
        /** the event's row does not give its own digest */
        EVENT_CHANGED,
        /** the event's digest is good in itself, and another one was sealed */
        EVENT_REPLACED,
        /** the seal stands, its event is gone */
        EVENT_REMOVED,
        /** a position is left out: its seal is gone */
        SEAL_REMOVED,
        /** the seal does not give its own digest, or does not name the one before it */
        SEAL_CHANGED,
        /** the head names another end than the chain has */
        HEAD_DIFFERS
    }

    /** Where: {@code position} in the chain, 0 for an event that is not sealed yet; {@code event} may be null. */
    public record Break(Fault fault, long position, Long event) {
    }

    /** @param sealed links that are good, up to the first break; @param unsealed events that wait for the sealer; @param head digest of the end */
    public record Report(long sealed, long unsealed, String head, Optional<Break> firstBreak) {

        public boolean intact() {
            return firstBreak.isEmpty();
        }
    }

    private record Head(long position, String digest) {
    }

    /** How far the chain was followed, and what stopped it (null: nothing). */
    private record Link(long position, String digest, Break fault) {
    }

    public Report check() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return check(connection);
        }
    }

    static Report check(Connection connection) throws SQLException {
        Head head = head(connection);
        Link link = new Link(0, EventDigest.BEGINNING, null);
        long before = -1;
        while (link.fault() == null && link.position() < head.position() && link.position() != before) {
            before = link.position();
            link = follow(connection, link, head.position());
        }
        return new Report(link.position(), unsealed(connection), head.digest(),
                Optional.ofNullable(link.fault() != null ? link.fault() : atTheEnd(connection, link, head)));
    }

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select position, digest from audit_head where id = 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, "");
        }
    }

    private static Link follow(Connection connection, Link from, long end) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select s.position, s.event_id, s.event_digest, s.previous, s.digest,
                       e.id, e.digest, e.at, e.account_id, e.actor, e.address, e.kind, e.subject, e.details
                  from audit_seal s left join audit_event e on e.id = s.event_id
                 where s.position > ? and s.position <= ? order by s.position fetch first %d rows only""".formatted(PAGE))) {
            query.setLong(1, from.position());
            query.setLong(2, end);
            Link link = from;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Fault fault = fault(row, link);
                    if (fault != null) {
                        long position = fault == Fault.SEAL_REMOVED ? link.position() + 1 : row.getLong(1);
                        return new Link(link.position(), link.digest(), new Break(fault, position, fault == Fault.SEAL_REMOVED ? null : row.getLong(2)));
                    }
                    link = new Link(row.getLong(1), row.getString(5), null);
                }
            }
            return link;
        }
    }

    private static Fault fault(ResultSet row, Link before) throws SQLException {
        long position = row.getLong(1);
        String sealed = row.getString(3);
        if (position != before.position() + 1) {
            return Fault.SEAL_REMOVED;
        }
        if (!row.getString(4).equals(before.digest()) || !row.getString(5).equals(EventDigest.link(position, before.digest(), sealed))) {
            return Fault.SEAL_CHANGED;
        }
        if (row.getObject(6) == null) {
            return Fault.EVENT_REMOVED;
        }
        if (!row.getString(7).equals(digest(row, 8))) {
            return Fault.EVENT_CHANGED;
        }
        return row.getString(7).equals(sealed) ? null : Fault.EVENT_REPLACED;
    }

    /** Of the event whose columns begin at {@code first}: at, account_id, actor, address, kind, subject, details. */
    private static String digest(ResultSet row, int first) throws SQLException {
        return EventDigest.of(row.getObject(first, OffsetDateTime.class).toInstant(), row.getObject(first + 1, UUID.class), row.getString(first + 2),
                row.getString(first + 3), row.getString(first + 4), row.getString(first + 5), row.getString(first + 6));
    }

    private static Break atTheEnd(Connection connection, Link link, Head head) throws SQLException {
        if (link.position() != head.position() || !link.digest().equals(head.digest()) || sealsBehindTheHead(connection)) {
            return new Break(Fault.HEAD_DIFFERS, link.position(), null);
        }
        return firstUnsealedFault(connection);
    }

    /** One statement, so that a sealer at work meanwhile does not look like a fault. */
    private static boolean sealsBehindTheHead(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from audit_head h join audit_seal s on s.position > h.position"); ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    private static long unsealed(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from audit_event e left join audit_seal s on s.event_id = e.id where s.event_id is null");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Events that nothing seals yet must at least give their own digest. There are few: the sealer comes every other second. */
    private static Break firstUnsealedFault(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select e.id, e.digest, e.at, e.account_id, e.actor, e.address, e.kind, e.subject, e.details
                  from audit_event e left join audit_seal s on s.event_id = e.id where s.event_id is null order by e.id""");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (!row.getString(2).equals(digest(row, 3))) {
                    return new Break(Fault.EVENT_CHANGED, 0, row.getLong(1));
                }
            }
            return null;
        }
    }
}
