package org.brevet.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.brevet.identity.Role;
import org.brevet.identity.application.FactorKey;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SecondFactor;
import org.brevet.operations.application.Examination;
import org.brevet.shared.Language;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.io.TempDir;

/** The doctor says who must have a second factor and has none, and when the key that opens them is missing or open to others. */
class DoctorFactorTest {

    @TempDir
    Path home;

    @BothDatabases
    void whoHasNoneAndWhetherTheKeyIsThere(TestDatabase database) throws IOException {
        try (TestDatabase.Schema schema = database.fresh()) {
            assertEquals(Finding.Health.GOOD, finding(schema).health());
            UUID one = account(schema, "patron", true, false);
            account(schema, "demo", true, true);
            account(schema, "autre", false, false);
            Finding without = finding(schema);
            assertEquals(Finding.Health.WARNING, without.health());
            assertTrue(DoctorWords.in(Language.FR).line(without).contains("n’en ont pas encore\u00a0: patron"),
                    DoctorWords.in(Language.FR).line(without));
            schema.doInTransaction(em -> em.persist(new SecondFactor(one, new byte[60], World.CLOCK.instant(), 1)));
            assertEquals("factor.noKey", finding(schema).found().key());
            Path key = Files.write(home.resolve(FactorKey.FILE), new byte[32]);
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
            assertEquals("keys.open", finding(schema).found().key());
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            assertEquals(Finding.Health.GOOD, finding(schema).health());
        }
    }

    private static UUID account(TestDatabase.Schema schema, String username, boolean administrator, boolean exempt) {
        return schema.inTransaction(em -> {
            Account made = new Account(username, null, username, Language.FR, null);
            if (administrator) {
                made.grant(Role.ADMIN, null);
            }
            if (exempt) {
                made.exemptFromFactor();
            }
            em.persist(made);
            return made.id();
        });
    }

    private Finding finding(TestDatabase.Schema schema) {
        return new Examination(Settings.of(home, "https://brevet.example.org", false), "jdbc:postgresql:x", schema.source(), World.CLOCK).findings().stream()
                .filter(one -> one.what().equals("factor")).findFirst().orElseThrow();
    }
}
