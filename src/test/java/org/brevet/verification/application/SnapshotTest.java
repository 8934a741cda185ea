package org.brevet.verification.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.brevet.credential.application.KeyQueries;
import org.brevet.credential.application.SigningKeys;
import org.brevet.offline.KeyList;
import org.brevet.offline.StatusSnapshot;
import org.brevet.offline.StatusSnapshot.Status;
import org.brevet.people.NewPerson;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.MovableClock;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;
import org.brevet.testing.AtOnce;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.ManyCertificates;
import org.brevet.testing.Orders;
import org.brevet.testing.Statements;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.brevet.verification.SnapshotMade;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    private static final Instant NOON = World.CLOCK.instant();
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
    @TempDir
    static Path home;
    private static final MovableClock CLOCK = new MovableClock(World.CLOCK);
    private final Settings settings = Settings.of(home, "https://brevet.example.org", false);
    private final SigningKeys keys = new SigningKeys(settings, World.CLOCK);
    private final FiredEvents events = new FiredEvents();

    @BothDatabases
    void r82EachChangeIsToldWithinMinutes(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            assertTrue(ifDue(schema, NOON), "the first, of an empty register");
            assertEquals(0, last(schema).row().certificates());
            List<CertificateNumber> numbers = IntStream.range(0, 5).mapToObj(i -> issue(schema, person(schema, "Holder" + i))).toList();
            UUID sixth = person(schema, "Sixth");
            issue(schema, sixth);
            assertFalse(ifDue(schema, NOON.plus(1, ChronoUnit.MINUTES)), "a batch makes few");
            assertTrue(ifDue(schema, minutes(2)));
            assertFalse(ifDue(schema, minutes(4)), "nothing has happened");
            schema.doInTransaction(em -> {
                writing(em).suspend(numbers.get(1), sixth, "ACCIDENT_INQUIRY", "", "");
                writing(em).withdraw(numbers.get(2), sixth, "FRAUD", "", "");
                writing(em).surrender(numbers.get(3), sixth, "DEATH", "", "");
                writing(em).issue(Orders.eod1(sixth, sixth, TODAY.plusDays(1)));
            });
            assertTrue(ifDue(schema, minutes(5)));
            assertEquals(List.of(Status.IN_FORCE, Status.SUSPENDED, Status.WITHDRAWN, Status.SURRENDERED, Status.IN_FORCE, Status.REPLACED,
                    Status.IN_FORCE), statuses(read(schema)));
            schema.doInTransaction(em -> writing(em).lift(numbers.get(1), sixth, "INQUIRY_ENDED", "", ""));
            assertTrue(ifDue(schema, minutes(8)));
            assertEquals(Optional.of(Status.IN_FORCE), read(schema).status(1));
            assertFalse(ifDue(schema, Instant.parse("2027-03-29T22:59:59Z")));
            assertTrue(ifDue(schema, Instant.parse("2027-03-29T23:00:00Z")), "another day in Kinshasa");
            assertEquals(List.of(new SnapshotMade("5", Instant.parse("2027-03-29T23:00:00Z"), Instant.parse("2027-04-05T23:00:00Z"), 7,
                    last(schema).row().signer())), events.fired().subList(4, 5));
        }
    }

    @BothDatabases
    void r77ItIsSignedForSevenDaysAndNeverGoesBack(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            CertificateNumber number = issue(schema, person(schema, "Kambale"));
            SnapshotRow row = make(schema, NOON);
            StatusSnapshot first = read(schema);
            assertEquals(List.of(NOON, NOON.plus(Duration.ofDays(7)), 1, false),
                    List.of(first.asOf(), first.useUntil(), first.count(), first.specimen()));
            assertEquals(keys.currentCode().orElseThrow().id(), row.signer());
            assertEquals("R77.clock", refused(() -> make(schema, NOON.minusSeconds(1))));
            schema.doInTransaction(em -> {
                em.createNativeQuery("delete from certificate_event").executeUpdate();
                em.createNativeQuery("delete from certificate where number = ?").setParameter(1, number.value()).executeUpdate();
            });
            assertEquals("R77.fewer", refused(() -> ifDue(schema, minutes(3))));
            assertEquals(1, last(schema).row().serial());
        }
    }

    @BothDatabases
    void twoNodesMakeOne(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Runnable node = () -> ifDue(schema, NOON);
            assertEquals(List.of("done", "done", "done"), AtOnce.run(List.of(node, node, node)));
            assertEquals(1, last(schema).row().serial());
            assertEquals(1, events.fired().size());
        }
    }

    @BothDatabases
    void withoutAKeyNoneIsDueAndAnOrderSaysWhy(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            SigningKeys none = new SigningKeys(Settings.of(Path.of("/proc/nowhere"), "https://brevet.example.org", false), World.CLOCK);
            schema.doInTransaction(em -> assertFalse(new MakeSnapshot(snapshots(em, none)).ifDue()));
            assertEquals("R77.noKey", refused(() -> schema.doInTransaction(em -> new MakeSnapshot(snapshots(em, none)).handle())));
        }
    }

    @BothDatabases
    void tenThousandCertificatesTakeNoMoreStatements(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            make(schema, NOON);
            int few = Statements.of(schema, em -> new MakeSnapshot(snapshots(em, keys)).handle());
            ManyCertificates.in(schema, 0, 10_000);
            assertEquals(few, Statements.of(schema, em -> new MakeSnapshot(snapshots(em, keys)).handle()));
            StatusSnapshot read = read(schema);
            assertEquals(List.of(Optional.of(Status.SUSPENDED), Optional.of(Status.IN_FORCE)), List.of(read.status(9_990), read.status(9_991)));
        }
    }

    private static Instant minutes(int after) {
        return NOON.plus(after, ChronoUnit.MINUTES);
    }

    private static String refused(Runnable work) {
        return assertThrows(Refused.class, work::run).reasons().get(0).key();
    }

    private static List<Status> statuses(StatusSnapshot snapshot) {
        return IntStream.range(0, snapshot.count()).mapToObj(i -> snapshot.status(i).orElseThrow()).toList();
    }

    /** As a checker reads it: under the published key list. */
    private StatusSnapshot read(TestDatabase.Schema schema) {
        try {
            KeyList list = KeyList.read(new KeyQueries(keys, settings, World.CLOCK).published().orElseThrow().keys());
            return StatusSnapshot.read(last(schema).text(), list);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private SnapshotQueries.Handed last(TestDatabase.Schema schema) {
        return schema.inTransaction(em -> new SnapshotQueries(snapshots(em, keys), settings).last()).orElseThrow();
    }

    private boolean ifDue(TestDatabase.Schema schema, Instant time) {
        boolean[] made = new boolean[1];
        CLOCK.at(time, () -> made[0] = schema.inTransaction(em -> new MakeSnapshot(snapshots(em, keys)).ifDue()));
        return made[0];
    }

    private SnapshotRow make(TestDatabase.Schema schema, Instant time) {
        SnapshotRow[] made = new SnapshotRow[1];
        CLOCK.at(time, () -> made[0] = schema.inTransaction(em -> new MakeSnapshot(snapshots(em, keys)).handle()));
        return made[0];
    }

    private Snapshots snapshots(EntityManager em, SigningKeys signing) {
        return new Snapshots(em, new Register(em), signing, new Policy(em), settings, events, CLOCK);
    }

    private RegisterWriting writing(EntityManager em) {
        return new RegisterWriting(em, new FiredEvents(), World.CLOCK, settings, new Policy(em));
    }

    private CertificateNumber issue(TestDatabase.Schema schema, UUID person) {
        return schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY)));
    }

    private static UUID person(TestDatabase.Schema schema, String name) {
        return schema.inTransaction(em -> World.people(em).register(NewPerson.named(name, "Muhindo", "Jean", null)));
    }
}
