package org.brevet.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.application.SigningKeys;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.RootPlace;
import org.brevet.operations.application.Examination;
import org.brevet.shared.Language;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of keys and snapshots, in time. */
class DoctorKeysTest {

    @TempDir
    Path home;

    @BothDatabases
    void endsAreToldMonthsAheadAndAnOldSnapshotAfterADay(TestDatabase database) throws Exception {
        Settings settings = Settings.of(home, "https://brevet.example.org", false);
        new SigningKeys(settings, World.CLOCK).current().orElseThrow();
        try (TestDatabase.Schema schema = database.fresh()) {
            assertEquals(Finding.Health.WARNING, findings(schema, settings, "2027-03-29T08:01:00Z").get("snapshot").health());
            made(schema);
            Map<String, Finding> fresh = findings(schema, settings, "2027-03-30T08:59:00Z");
            assertEquals(List.of(Finding.Health.GOOD, Finding.Health.GOOD, Finding.Health.GOOD, Finding.Health.GOOD, Finding.Health.WARNING),
                    List.of("snapshot", "signerPDF", "signerCODE", "keyList", "root").stream().map(what -> fresh.get(what).health()).toList());
            Map<String, Finding> late = findings(schema, settings, "2032-10-01T08:00:00Z");
            assertEquals("snapshot.old", late.get("snapshot").remedy().key());
            assertEquals(List.of("signer.next", "signer.next"), List.of(late.get("signerPDF").remedy().key(), late.get("signerCODE").remedy().key()));
            assertTrue(DoctorWords.in(Language.FR).line(late.get("signerCODE")).contains("./brevet keys new code --from"));
            Map<String, Finding> over = findings(schema, settings, "2033-04-01T08:00:00Z");
            assertEquals(List.of(Finding.Health.BAD, Finding.Health.BAD), List.of(over.get("signerPDF").health(), over.get("signerCODE").health()));
            Files.delete(home.resolve("keys/keys.jws"));
            Files.delete(home.resolve("keys/root.p12"));
            Map<String, Finding> away = findings(schema, settings, "2027-03-30T08:00:00Z");
            assertEquals(List.of(Finding.Health.BAD, Finding.Health.GOOD), List.of(away.get("keyList").health(), away.get("root").health()));
        }
    }

    /** The files say who would sign; only opening them says that nobody can. */
    @BothDatabases
    void aLostPassPhraseIsSaidAndNothingIsMade(TestDatabase database) throws Exception {
        Settings settings = Settings.of(home, "https://brevet.example.org", false);
        new SigningKeys(settings, World.CLOCK).current().orElseThrow();
        try (TestDatabase.Schema schema = database.fresh()) {
            assertEquals(Finding.Health.GOOD, findings(schema, settings, "2027-03-29T08:00:00Z").get("pass").health());
            Files.writeString(home.resolve("keys/pass"), "another");
            Finding wrong = findings(schema, settings, "2027-03-29T08:00:00Z").get("pass");
            assertEquals(List.of(Finding.Health.BAD, "pass.wrong"), List.of(wrong.health(), wrong.found().key()));
            assertTrue(DoctorWords.in(Language.FR).line(wrong).contains("./brevet keys new code et new pdf"));
            Files.delete(home.resolve("keys/pass"));
            assertEquals("pass.unreadable", findings(schema, settings, "2027-03-29T08:00:00Z").get("pass").found().key());
            assertFalse(Files.exists(home.resolve("keys/pass")));
        }
    }

    /** A time stamp is tried, so that it is known before a document waits for it. */
    @BothDatabases
    void theTimeStampThatIsSetIsTried(TestDatabase database) throws Exception {
        Settings none = Settings.of(home, "https://brevet.example.org", false);
        new SigningKeys(none, World.CLOCK).current().orElseThrow();
        Settings own = Settings.of(home, "https://brevet.example.org", false, null, null, "own");
        try (TestDatabase.Schema schema = database.fresh()) {
            assertEquals(Finding.Health.GOOD, findings(schema, none, "2027-03-29T08:00:00Z").get("timeStamps").health());
            Map<String, Finding> lacking = findings(schema, own, "2027-03-29T08:00:00Z");
            assertEquals(List.of(Finding.Health.BAD, Finding.Health.BAD),
                    List.of(lacking.get("timeStamps").health(), lacking.get("signerTIMESTAMP").health()));
            assertTrue(DoctorWords.in(Language.FR).line(lacking.get("timeStamps")).contains("BREVET_TSA=own"));
            new KeyChanges(new KeyFiles(home.resolve("keys"), Optional.empty(), false), RootPlace.HOME)
                    .add(KeyPurpose.TIMESTAMP, World.CLOCK.instant(), World.CLOCK.instant());
            Map<String, Finding> there = findings(schema, own, "2027-03-29T08:00:00Z");
            assertEquals(List.of(Finding.Health.GOOD, Finding.Health.GOOD),
                    List.of(there.get("timeStamps").health(), there.get("signerTIMESTAMP").health()));
            Settings nobody = Settings.of(home, "https://brevet.example.org", false, null, null, "http://127.0.0.1:9/");
            assertEquals(Finding.Health.BAD, findings(schema, nobody, "2027-03-29T08:00:00Z").get("timeStamps").health());
        }
    }

    private static void made(TestDatabase.Schema schema) throws SQLException {
        try (Connection connection = schema.source().getConnection()) {
            connection.createStatement().execute("""
                    insert into status_snapshot (serial, as_of, use_until, certificates, life_events, signer, body)
                    values (1, timestamp with time zone '2027-03-29 08:00:00+00', timestamp with time zone '2027-04-05 08:00:00+00', 0, 0, 'x', 'x')""");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static Map<String, Finding> findings(TestDatabase.Schema schema, Settings settings, String time) {
        Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        return new Examination(settings, "jdbc:postgresql:x", schema.source(), clock).findings().stream()
                .collect(Collectors.toMap(Finding::what, one -> one));
    }
}
