package org.brevet.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.brevet.identity.PasswordChanged;
import org.brevet.identity.SignIn;
import org.brevet.identity.SignInsEnded;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SignedIn;
import org.brevet.shared.Language;
import org.brevet.shared.MovableClock;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;

/** Where somebody is signed in: known to every server, ended from anywhere, never for ever. */
class SignInsTest {

    private static final Instant NOON = Instant.parse("2027-03-29T10:00:00Z");
    private static final String PASSWORD = "une phrase entière";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 13) Chrome/120.0 Mobile";

    private final FiredEvents events = new FiredEvents();
    private final MovableClock clock = new MovableClock(Clock.fixed(NOON, ZoneOffset.UTC));
    private final SignInLimits limits = new SignInLimits(TimeMeter.SYSTEM_NANOTIME);
    private TestDatabase.Schema schema;
    private Account account;

    @BothDatabases
    void aTokenIsKnownUntilItIsEnded(TestDatabase database) {
        in(database, () -> {
            String token = signIn();
            assertEquals(Optional.of("kambale"), who(token, NOON));
            assertEquals(Optional.empty(), who("another", NOON));
            assertEquals(Optional.empty(), who(null, NOON));
            schema.doInTransaction(em -> ends(em).here(token));
            assertEquals(Optional.empty(), who(token, NOON));
            assertEquals(List.of("SignIn", "SignInsEnded"), events.fired().stream().map(one -> one.getClass().getSimpleName()).toList());
            assertFalse(events.fired().toString().contains(token), "no token in the audit");
        });
    }

    @BothDatabases
    void itEndsAnHourAfterTheLastRequestAndTwelveHoursAfterTheFirst(TestDatabase database) {
        in(database, () -> {
            String token = signIn();
            assertEquals(Optional.empty(), who(token, NOON.plus(SignedIn.IDLE)));
            for (int minutes = 50; minutes < 12 * 60; minutes += 50) {
                assertEquals(Optional.of("kambale"), who(token, NOON.plus(Duration.ofMinutes(minutes))), minutes + " minutes");
            }
            assertEquals(Optional.empty(), who(token, NOON.plus(SignedIn.LONGEST)));
            signInAt(NOON.plus(SignedIn.LONGEST));
            assertEquals(1L, count(), "what has run out goes with the next sign-in");
        });
    }

    @BothDatabases
    void thatItWasSeenIsWrittenOnceAMinuteAtMost(TestDatabase database) {
        in(database, () -> {
            String token = signIn();
            who(token, NOON.plusSeconds(59));
            assertEquals(NOON, seen());
            who(token, NOON.plusSeconds(61));
            assertEquals(NOON.plusSeconds(61), seen());
            who(token, NOON.plusSeconds(30));
            assertEquals(NOON.plusSeconds(61), seen(), "another server's clock, somewhat behind, takes nothing back");
        });
    }

    @BothDatabases
    void everywhereIsEveryBrowserOfThisAccountAndNoOthers(TestDatabase database) {
        in(database, () -> {
            Account other = account("masika");
            String phone = signIn();
            String desk = signIn();
            String theirs = schema.inTransaction(em -> signIns(em).start(other.id(), PHONE, "41.0.0.9", SignedIn.Factor.NOT_ASKED));
            List<OwnAccount.Browser> listed = schema.inTransaction(em -> new OwnAccountQueries(accounts(em), signIns(em), factors(em), caller())
                    .own(desk)).browsers();
            assertEquals(2, listed.size());
            assertEquals(1, listed.stream().filter(OwnAccount.Browser::here).count());
            assertEquals(PHONE, listed.get(0).agent());
            schema.doInTransaction(em -> ends(em).one(schema.inTransaction(two -> signIns(two).find(theirs).orElseThrow().id())));
            assertEquals(Optional.of("masika"), who(theirs, NOON), "another's is none of the caller's");
            int ended = schema.inTransaction(em -> ends(em).everywhere());
            assertEquals(2, ended);
            assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of("masika")),
                    List.of(who(phone, NOON), who(desk, NOON), who(theirs, NOON)));
        });
    }

    @BothDatabases
    void anotherPasswordSignsOutTheOtherBrowsers(TestDatabase database) {
        in(database, () -> {
            String phone = signIn();
            String desk = signIn();
            assertEquals(List.of("account.oldWrong"), refused("faux", "ngai nalingi mbisi", desk));
            assertEquals(List.of("account.passwordSame"), refused(PASSWORD, PASSWORD, desk));
            assertEquals(List.of("account.passwordOwn"), refused(PASSWORD, "kambale-2027-01", desk));
            assertEquals(List.of("account.passwordShort", "account.oldWrong"), refused("faux", "court", desk));
            assertEquals(Optional.of("kambale"), who(phone, NOON), "what was refused ends nothing");
            events.fired().clear();
            change(PASSWORD, "ngai nalingi mbisi", desk);
            assertEquals(List.of(new SignInsEnded("kambale", account.id(), SignInsEnded.Why.PASSWORD_CHANGED, 1),
                    new PasswordChanged("kambale", account.id(), PasswordChanged.By.OLD_PASSWORD)), events.fired());
            assertEquals(Optional.empty(), who(phone, NOON));
            assertEquals(Optional.of("kambale"), who(desk, NOON));
            assertEquals(SignIn.Outcome.WRONG, tried(PASSWORD).outcome());
            assertEquals(SignIn.Outcome.DONE, tried("ngai nalingi mbisi").outcome());
            assertFalse(events.fired().toString().contains("mbisi"));
        });
    }

    @BothDatabases
    void theOldPasswordIsNotGuessedFromAnOpenBrowser(TestDatabase database) {
        in(database, () -> {
            for (int i = 0; i < 10; i++) {
                assertEquals(List.of("account.oldWrong"), refused("faux " + i, "ngai nalingi mbisi", null));
            }
            assertEquals(List.of("account.oldLimited"), refused(PASSWORD, "ngai nalingi mbisi", null));
        });
    }

    @BothDatabases
    void allThatIsWrongIsAnsweredAlike(TestDatabase database) {
        in(database, () -> {
            CheckPassword.Result wrong = tried("faux");
            assertEquals(wrong, schema.inTransaction(em -> check(em).handle("nobody", PASSWORD, "127.0.0.1", PHONE)));
            schema.doInTransaction(em -> em.createQuery("update Account a set a.active = false").executeUpdate());
            assertEquals(wrong, tried(PASSWORD));
            schema.doInTransaction(em -> em.createQuery("update Account a set a.active = true").executeUpdate());
            assertNull(wrong.token());
            assertTrue(tried(PASSWORD).token().length() >= 43, "256 bits");
        });
    }

    @BothDatabases
    void whoIsMadeInactiveIsNoLongerKnown(TestDatabase database) {
        in(database, () -> {
            String token = signIn();
            schema.doInTransaction(em -> em.createQuery("update Account a set a.active = false").executeUpdate());
            assertEquals(Optional.empty(), who(token, NOON));
        });
    }

    private void in(TestDatabase database, Runnable work) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            account = account("kambale");
            work.run();
        }
    }

    private Account account(String username) {
        return schema.inTransaction(em -> {
            Account made = new Account(username, Passwords.hash(PASSWORD), "Jean-Pierre Kambale", Language.FR, null);
            em.persist(made);
            return made;
        });
    }

    private String signIn() {
        return signInAt(NOON);
    }

    private String signInAt(Instant when) {
        return at(when, () -> tried(PASSWORD).token());
    }

    private CheckPassword.Result tried(String password) {
        return schema.inTransaction(em -> check(em).handle("kambale", password, "127.0.0.1", PHONE));
    }

    private Optional<String> who(String token, Instant when) {
        return at(when, () -> schema.inTransaction(em -> new KeepSignIn(signIns(em), accounts(em)).handle(token)).map(kept -> kept.who().username()));
    }

    private <T> T at(Instant when, java.util.function.Supplier<T> work) {
        List<T> result = new java.util.ArrayList<>();
        clock.at(when, () -> result.add(work.get()));
        return result.get(0);
    }

    private List<String> refused(String old, String wanted, String token) {
        return assertThrows(Refused.class, () -> change(old, wanted, token)).reasons().stream().map(Reason::key).toList();
    }

    private void change(String old, String wanted, String token) {
        schema.doInTransaction(em -> new ChangeOwnAccount(accounts(em), signIns(em), limits, events, caller())
                .password(new ChangeOwnAccount.Change(old, wanted, token)));
    }

    private FixedCaller caller() {
        return new FixedCaller(account.id(), "Jean-Pierre Kambale");
    }

    private long count() {
        return schema.inTransaction(em -> em.createQuery("select count(s) from SignedIn s", Long.class).getSingleResult());
    }

    private Instant seen() {
        return schema.inTransaction(em -> em.createQuery("select s.seenAt from SignedIn s", Instant.class).getSingleResult());
    }

    private Accounts accounts(EntityManager em) {
        return new Accounts(em, org.brevet.testing.World.CLOCK);
    }

    private SignIns signIns(EntityManager em) {
        return new SignIns(em, events, clock);
    }

    private SecondFactors factors(EntityManager em) {
        return new SecondFactors(em, new FactorKey(Settings.of(Path.of("target"), "http://localhost", false)), limits, events, clock);
    }

    private EndSignIns ends(EntityManager em) {
        return new EndSignIns(signIns(em), accounts(em), caller());
    }

    private CheckPassword check(EntityManager em) {
        return new CheckPassword(accounts(em), signIns(em), factors(em), limits, events);
    }
}
