package org.brevet.audit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.brevet.audit.application.CheckChain.Fault;
import org.brevet.audit.domain.EventDigest;
import org.brevet.identity.AccessRefused;
import org.brevet.identity.domain.Account;
import org.brevet.people.OrganisationKind;
import org.brevet.people.application.People;
import org.brevet.people.application.RegisterOrganisation;
import org.brevet.shared.Language;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;

/** R4: who did what is kept in a chain, and whoever changes it behind the program's back is found out. */
class AuditChainTest {

    private static final String OTHER = "b".repeat(64);

    @BothDatabases
    void whatUseCasesDoIsSealedOnceAndInOrder(TestDatabase database) throws SQLException {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID account = account(schema);
            register(schema, account, "ONG Terre Sûre Ituri", "Police nationale congolaise, Ituri");
            CheckChain.Report waiting = check(schema);
            assertEquals(0, waiting.sealed());
            assertEquals(2, waiting.unsealed());
            assertEquals(2, seal(schema));
            assertEquals(0, seal(schema));
            register(schema, account, "Centre congolais de lutte antimines");
            assertEquals(1, seal(schema));

            CheckChain.Report report = check(schema);
            assertTrue(report.intact(), report::toString);
            assertEquals(3, report.sealed());
            assertEquals(0, report.unsealed());
            assertNotEquals(EventDigest.BEGINNING, report.head());
        }
    }

    @BothDatabases
    void anEmptyChainIsWhole(TestDatabase database) throws SQLException {
        try (TestDatabase.Schema schema = database.fresh()) {
            assertEquals(new CheckChain.Report(0, 0, EventDigest.BEGINNING, Optional.empty()), check(schema));
        }
    }

    /** Every case on the same three events, each undone before the next. */
    @BothDatabases
    void whateverIsChangedRemovedOrInsertedIsFound(TestDatabase database) throws SQLException {
        try (TestDatabase.Schema schema = database.fresh()) {
            register(schema, account(schema), "ONG Terre Sûre Ituri", "Police nationale congolaise, Ituri", "Centre congolais de lutte antimines");
            assertEquals(3, seal(schema));
            try (Connection connection = schema.source().getConnection()) {
                connection.setAutoCommit(false);
                // an event with other words; the same, with the digest of another event; a seal of something else
                found(connection, Fault.EVENT_CHANGED, 2, "update audit_event set subject = 'Nobody' where id = " + event(2));
                found(connection, Fault.EVENT_REPLACED, 2, "update audit_event set (at, account_id, actor, address, kind, subject, details, digest) = "
                        + "(select at, account_id, actor, address, kind, subject, details, digest from audit_event where id = " + event(1)
                        + ") where id = " + event(2));
                found(connection, Fault.SEAL_CHANGED, 2, "update audit_seal set event_digest = '" + OTHER + "' where position = 2");
                // a seal less, in the middle and at the end; the head set back to hide it, or only set back
                found(connection, Fault.SEAL_REMOVED, 2, "delete from audit_seal where position = 2");
                found(connection, Fault.HEAD_DIFFERS, 2, "delete from audit_seal where position = 3");
                found(connection, Fault.HEAD_DIFFERS, 2,
                        "update audit_head set position = 2, digest = (select digest from audit_seal where position = 2)");
                found(connection, Fault.HEAD_DIFFERS, 0, "delete from audit_head");
                // an event more, waiting for its seal or sealed by hand
                String inserted = "insert into audit_event (id, at, actor, address, kind, subject, details, digest) values "
                        + "(1000000, current_timestamp, 'Nobody', '', 'RoleGranted', 'x', '{}', '" + OTHER + "')";
                found(connection, Fault.EVENT_CHANGED, 0, inserted);
                found(connection, Fault.HEAD_DIFFERS, 3, inserted, "insert into audit_seal (position, event_id, event_digest, previous, digest, sealed_at) "
                        + "select 4, 1000000, '" + OTHER + "', digest, '" + OTHER + "', current_timestamp from audit_head");
                // last, since H2 cannot undo it
                found(connection, Fault.EVENT_REMOVED, 2, "alter table audit_seal drop constraint fk_audit_seal_event",
                        "delete from audit_event where id = " + event(2));
            }
        }
    }

    @BothDatabases
    void moreThanOnePageIsFollowed(TestDatabase database) throws SQLException {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID account = account(schema);
            schema.doInTransaction(em -> {
                AuditRecorder recorder = new AuditRecorder(em, new FixedCaller(account, "Administration"), World.CLOCK);
                for (int i = 0; i < 1_100; i++) {
                    recorder.record(new AccessRefused("BUN-2027-01", "PublishResults"));
                }
            });
            assertEquals(1_000, seal(schema));
            assertEquals(100, seal(schema));
            assertEquals(1_100, check(schema).sealed());
            try (Connection connection = schema.source().getConnection()) {
                found(connection, Fault.EVENT_CHANGED, 1_050, "update audit_event set actor = 'Nobody' where id = " + event(1_050));
            }
        }
    }

    private static void found(Connection connection, Fault fault, long position, String... tampering) throws SQLException {
        assertTrue(CheckChain.check(connection).intact(), "before " + fault);
        for (String statement : tampering) {
            connection.createStatement().execute(statement);
        }
        CheckChain.Break found = CheckChain.check(connection).firstBreak().orElseThrow(() -> new AssertionError("Not found: " + tampering[0]));
        assertEquals(fault, found.fault(), tampering[0]);
        assertEquals(position, found.position(), tampering[0]);
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private static UUID account(TestDatabase.Schema schema) {
        return schema.inTransaction(em -> {
            Account account = new Account("adm.cclam", "no password", "Administration", Language.FR, null);
            em.persist(account);
            return account.id();
        });
    }

    /** The use case and its record in one transaction, as in the container. */
    private static void register(TestDatabase.Schema schema, UUID account, String... names) {
        for (String name : names) {
            schema.doInTransaction(em -> {
                FiredEvents events = new FiredEvents();
                new RegisterOrganisation(em, new People(em, events, World.CLOCK), events).handle(name, OrganisationKind.NATIONAL_NGO, true);
                AuditRecorder recorder = new AuditRecorder(em, new FixedCaller(account, "Administration"), World.CLOCK);
                events.fired().forEach(recorder::record);
            });
        }
    }

    private static int seal(TestDatabase.Schema schema) {
        return schema.inTransaction(em -> new SealEvents(em, World.CLOCK).seal());
    }

    private static CheckChain.Report check(TestDatabase.Schema schema) throws SQLException {
        return new CheckChain(schema.source()).check();
    }

    private static String event(int position) {
        return "(select event_id from audit_seal where position = " + position + ")";
    }
}
