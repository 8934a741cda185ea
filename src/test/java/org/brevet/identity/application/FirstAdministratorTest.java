package org.brevet.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.brevet.identity.AccountCreated;
import org.brevet.identity.Role;
import org.brevet.identity.domain.Account;
import org.brevet.shared.NotFound;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {

    private static final String PASSWORD = "une longue phrase";
    @TempDir
    Path home;
    private final FiredEvents events = new FiredEvents();

    @BothDatabases
    void theLinkMakesOneAdministratorAndIsGoneThen(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            in(schema, false, FirstAdministrator::offer);
            String token = token();
            in(schema, false, first -> {
                assertFalse(first.fits(null));
                assertFalse(first.fits("0".repeat(token.length())));
                assertTrue(first.fits(token));
                assertThrows(NotFound.class, () -> first.handle("0".repeat(token.length()), "admin", "A. Admin", PASSWORD));
                assertThrows(Refused.class, () -> first.handle(token, "admin", "A. Admin", "trop court"));
                assertThrows(Refused.class, () -> first.handle(token, " ", "A. Admin", PASSWORD));
                assertTrue(first.fits(token), "what was refused leaves the link");
            });
            in(schema, false, first -> first.handle(token, " Admin ", " A. Admin ", PASSWORD));

            Account made = schema.inTransaction(em -> new Accounts(em, org.brevet.testing.World.CLOCK).byName("admin").orElseThrow());
            assertEquals("A. Admin", made.displayName());
            assertEquals(Role.ADMIN, made.grants().get(0).role());
            assertTrue(Passwords.fits(PASSWORD, made.passwordHash()));
            assertEquals(AccountCreated.class, events.fired().get(0).getClass());
            assertFalse(events.fired().toString().contains(PASSWORD));
            assertFalse(Files.exists(link()));
            in(schema, false, first -> {
                first.offer();
                assertFalse(Files.exists(link()), "no link where an account stands");
                assertThrows(NotFound.class, () -> first.handle(token, "second", "B. Second", PASSWORD));
            });
        }
    }

    @BothDatabases
    void onlyTheOwnerOfTheHomeReadsTheLinkAndADemonstrationHasNone(TestDatabase database) throws IOException {
        try (TestDatabase.Schema schema = database.fresh()) {
            in(schema, true, FirstAdministrator::offer);
            assertFalse(Files.exists(link()));
            in(schema, false, FirstAdministrator::offer);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(link())));
            String before = token();
            in(schema, false, FirstAdministrator::offer);
            in(schema, false, first -> assertFalse(first.fits(before), "a new start, a new link"));
        }
    }

    private void in(TestDatabase.Schema schema, boolean demonstration, Consumer<FirstAdministrator> work) {
        schema.doInTransaction(em -> work.accept(
                new FirstAdministrator(new Accounts(em, org.brevet.testing.World.CLOCK), Settings.of(home, "http://localhost:8080", demonstration), events)));
    }

    private Path link() {
        return home.resolve("first-administrator.link");
    }

    private String token() {
        try {
            return Files.readString(link()).strip().replaceFirst("^http://localhost:8080/first-administrator\\?token=", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
