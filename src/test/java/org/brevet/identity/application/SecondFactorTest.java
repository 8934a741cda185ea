package org.brevet.identity.application;

import static org.brevet.identity.application.Administration.NOON;
import static org.brevet.identity.application.Administration.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.brevet.identity.FactorAnswer;
import org.brevet.identity.FactorChanged;
import org.brevet.identity.FactorRefused;
import org.brevet.identity.Role;
import org.brevet.identity.SignInStanding;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SignedIn;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;
import org.brevet.testing.AccountCaller;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second factor at the sign-in and on one's own account: nobody before it is proven, a code is good once, what is lost does not lock out for
 * ever.
 */
class SecondFactorTest {

    private Administration office;
    private TestDatabase.Schema schema;
    private AccountCaller decider;

    @BothDatabases
    void whoMustHaveOneIsNobodyUntilItIsSetUp(TestDatabase database) {
        in(database, () -> {
            CheckPassword.Result entered = office.enter("decider", PASSWORD);
            assertEquals(SignInStanding.SET_UP_ASKED, entered.standing());
            assertEquals(new KeepSignIn.Kept(SignInStanding.SET_UP_ASKED, null), kept(entered.token()));
            FactorOffer offer = offer(entered.token()).orElseThrow();
            assertEquals(offer, offer(entered.token()).orElseThrow(), "the same when the page is loaded again");
            assertTrue(offer.secret().matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}"), offer.secret());
            AuthenticatorApp app = new AuthenticatorApp(offer.secret());
            assertEquals(List.of("factor.wrong"), refused(() -> confirm(entered.token(), app.wrongCode(NOON))));
            assertEquals(List.of("factor.missing"), refused(() -> confirm(entered.token(), " ")));
            assertNull(kept(entered.token()).who());
            String elsewhere = office.enter("decider", PASSWORD).token();
            assertNotEquals(offer, offer(elsewhere).orElseThrow(), "each browser is shown its own");
            List<String> codes = confirm(entered.token(), app.code(NOON));
            assertEquals(10, codes.stream().distinct().count());
            assertEquals("decider", kept(entered.token()).who().username());
            assertTrue(maybeKept(elsewhere).isEmpty(), "whoever else knew the password is out");
            assertEquals(List.of("factor.again"), refused(() -> confirm(elsewhere, app.code(NOON))));
            assertFalse(office.events.fired().toString().contains(offer.secret().replace(" ", "")));
            assertFalse(office.events.fired().toString().contains(codes.get(0)));
            assertFalse((offer + " " + new OwnFactor.Command("t", "123456")).matches(".*(" + offer.secret() + "|123456).*"));
        });
    }

    @BothDatabases
    void noRoleOfTheAuthorityActsByThePasswordAlone(TestDatabase database) {
        in(database, () -> {
            for (Role role : Role.values()) {
                if (!role.granted()) {
                    continue;
                }
                String name = "one" + role.ordinal();
                AccountCaller one = office.somebody(name);
                schema.doInTransaction(em -> em.find(Account.class, one.account()).grant(role, role.held() == Role.Held.NATIONALLY ? null : office.provider));
                boolean must = role.needsFactor();
                CheckPassword.Result entered = office.enter(name, PASSWORD);
                assertEquals(must ? SignInStanding.SET_UP_ASKED : SignInStanding.SIGNED_IN, entered.standing(), role.name());
                assertEquals(must, kept(entered.token()).who() == null, role.name());
            }
            assertEquals(6, List.of(Role.values()).stream().filter(Role::needsFactor).count());
        });
    }

    @BothDatabases
    void aRoleThatComesDuringADayIsHeldOnlyBehindTheFactor(TestDatabase database) {
        in(database, () -> {
            AccountCaller clerk = office.somebody("clerk");
            String token = office.enter("clerk", PASSWORD).token();
            assertEquals("clerk", kept(token).who().username());
            schema.doInTransaction(em -> em.find(Account.class, clerk.account()).grant(Role.INSPECTOR, null));
            assertEquals(new KeepSignIn.Kept(SignInStanding.SET_UP_ASKED, null), kept(token));
        });
    }

    @BothDatabases
    void theSignInAsksForACodeThatIsGoodOnce(TestDatabase database) {
        in(database, () -> {
            AuthenticatorApp app = setUp();
            Instant next = NOON.plusSeconds(30);
            String token = at(next, () -> office.enter("decider", PASSWORD)).token();
            assertEquals(new KeepSignIn.Kept(SignInStanding.CODE_ASKED, null), at(next, () -> kept(token)));
            assertTrue(at(next, () -> offer(token)).isEmpty(), "no other secret for whoever has the password alone");
            assertEquals(FactorAnswer.USED, at(next, () -> prove(token, app.code(NOON))), "it confirmed the set-up");
            assertEquals(FactorAnswer.WRONG, at(next, () -> prove(token, app.wrongCode(next))));
            String typed = app.code(next).substring(0, 3) + " " + app.code(next).substring(3);
            assertEquals(FactorAnswer.DONE, at(next, () -> prove(token, typed)));
            assertEquals("decider", at(next, () -> kept(token)).who().username());
            assertEquals(FactorAnswer.GONE, at(next, () -> prove(token, app.code(next))), "nothing is asked of it any more");
            String second = at(next, () -> office.enter("decider", PASSWORD)).token();
            assertEquals(FactorAnswer.USED, at(next, () -> prove(second, app.code(next))));
            assertTrue(at(next.plus(SignedIn.UNPROVEN), () -> maybeKept(second)).isEmpty(), "nobody waits for a code for ever");
            assertEquals(FactorAnswer.GONE, prove("another", app.code(next)));
        });
    }

    @BothDatabases
    void ofTwoWithTheSameCodeOneWins(TestDatabase database) throws Exception {
        in(database, () -> {
            AuthenticatorApp app = setUp();
            // Within the window, and not used yet
            String code = app.code(NOON.plusSeconds(30));
            List<String> tokens = List.of(office.enter("decider", PASSWORD).token(), office.enter("decider", PASSWORD).token());
            List<FactorAnswer> answers = new java.util.concurrent.CopyOnWriteArrayList<>();
            org.brevet.testing.AtOnce.run(tokens.stream().<Runnable>map(token -> () -> answers.add(prove(token, code))).toList());
            assertEquals(List.of(FactorAnswer.DONE, FactorAnswer.USED), answers.stream().sorted().toList());
        });
    }

    @BothDatabases
    void fiveWrongOnesAndNothingIsComparedAnyMore(TestDatabase database) {
        in(database, () -> {
            AuthenticatorApp app = setUp();
            String token = office.enter("decider", PASSWORD).token();
            String right = app.code(NOON.plusSeconds(30));
            for (int i = 0; i < 5; i++) {
                assertEquals(FactorAnswer.WRONG, prove(token, i == 2 ? "ABCD-EFGH-JKMN" : app.wrongCode(NOON)));
            }
            assertEquals(FactorAnswer.LIMITED, prove(token, right));
            assertEquals(FactorAnswer.LIMITED, prove(token, right));
            assertEquals(List.of(FactorAnswer.WRONG, FactorAnswer.WRONG, FactorAnswer.WRONG, FactorAnswer.WRONG, FactorAnswer.WRONG, FactorAnswer.LIMITED),
                    office.events.fired().stream().filter(FactorRefused.class::isInstance).map(one -> ((FactorRefused) one).why()).toList(),
                    "that it is limited is noted once");
            assertNull(kept(token).who());
            assertEquals(List.of("factor.limited"), refused(() -> own(it -> it.renewCodes(right))), "nor anywhere else");
        });
    }

    @BothDatabases
    void aRecoveryCodeStandsInOnce(TestDatabase database) {
        in(database, () -> {
            String first = office.enter("decider", PASSWORD).token();
            AuthenticatorApp app = new AuthenticatorApp(offer(first).orElseThrow().secret());
            List<String> codes = confirm(first, app.code(NOON));
            String token = office.enter("decider", PASSWORD).token();
            assertEquals(FactorAnswer.DONE, prove(token, codes.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
            assertEquals("decider", kept(token).who().username());
            assertTrue(office.events.fired().contains(new FactorChanged("decider", decider.account(), FactorChanged.What.RECOVERY_CODE_USED, 9, "")));
            String second = office.enter("decider", PASSWORD).token();
            assertEquals(FactorAnswer.WRONG, prove(second, codes.get(3)));
            List<String> renewed = new ArrayList<>();
            own(it -> renewed.addAll(it.renewCodes(app.code(NOON.plusSeconds(30)))));
            assertEquals(FactorAnswer.WRONG, prove(second, codes.get(4)), "the old ones have ended");
            assertEquals(FactorAnswer.DONE, prove(second, renewed.get(0)));
            assertFalse(rows().contains(codes.get(5).replace("-", "")), "kept as a digest");
        });
    }

    @BothDatabases
    void anotherTelephoneTakesTheOldOneOrARecoveryCode(TestDatabase database) {
        in(database, () -> {
            String token = office.enter("decider", PASSWORD).token();
            AuthenticatorApp old = new AuthenticatorApp(offer(token).orElseThrow().secret());
            List<String> codes = confirm(token, old.code(NOON));
            assertEquals(List.of("factor.wrong"), refused(() -> own(it -> it.begin(new OwnFactor.Command(token, PASSWORD)))), "the password is not enough");
            assertTrue(offer(token).isEmpty());
            own(it -> it.begin(new OwnFactor.Command(token, codes.get(0))));
            AuthenticatorApp other = new AuthenticatorApp(offer(token).orElseThrow().secret());
            assertTrue(at(NOON.plus(SignedIn.OFFER), () -> offer(token)).isEmpty(), "for minutes only");
            List<String> renewed = confirm(token, other.code(NOON));
            String again = office.enter("decider", PASSWORD).token();
            assertEquals(FactorAnswer.WRONG, prove(again, old.code(NOON.plusSeconds(30))));
            assertEquals(FactorAnswer.WRONG, prove(again, codes.get(1)));
            assertEquals(FactorAnswer.DONE, prove(again, renewed.get(0)));
        });
    }

    @BothDatabases
    void whoNeedsNoneSetsOneUpWithThePasswordAndMayGiveItUp(TestDatabase database) {
        in(database, () -> {
            AccountCaller trainee = office.somebody("trainee");
            String token = office.enter("trainee", PASSWORD).token();
            assertTrue(offer(token).isEmpty(), "nobody is pressed");
            assertEquals(List.of("account.oldWrong"), refused(() -> own(trainee, it -> it.begin(new OwnFactor.Command(token, "faux")))));
            own(trainee, it -> it.begin(new OwnFactor.Command(token, PASSWORD)));
            AuthenticatorApp app = new AuthenticatorApp(offer(token).orElseThrow().secret());
            confirm(token, app.code(NOON));
            assertEquals(SignInStanding.CODE_ASKED, office.enter("trainee", PASSWORD).standing());
            own(trainee, it -> it.giveUp(app.code(NOON.plusSeconds(30))));
            assertEquals(SignInStanding.SIGNED_IN, office.enter("trainee", PASSWORD).standing());
            AuthenticatorApp deciders = setUp();
            assertEquals(List.of("factor.needed"), refused(() -> own(it -> it.giveUp(deciders.code(NOON.plusSeconds(30))))));
        });
    }

    @BothDatabases
    void theDemonstrationsAccountsAreExemptUntilTheyHaveHadOne(TestDatabase database) {
        in(database, () -> {
            schema.doInTransaction(em -> office.accounts(em).exemptFromFactor());
            AccountCaller later = office.somebody("later");
            schema.doInTransaction(em -> em.find(Account.class, later.account()).grant(Role.DECIDER, null));
            assertEquals(SignInStanding.SET_UP_ASKED, office.enter("later", PASSWORD).standing(), "made afterwards, as by anybody");
            String token = office.enter("decider", PASSWORD).token();
            assertEquals("decider", kept(token).who().username());
            own(it -> it.begin(new OwnFactor.Command(token, PASSWORD)));
            confirm(token, new AuthenticatorApp(offer(token).orElseThrow().secret()).code(NOON));
            boolean exempt = schema.inTransaction(em -> em.find(Account.class, decider.account()).factorExempt());
            assertFalse(exempt);
        });
    }

    @Test
    void theSecretIsSealedForItsAccountByAKeyOfTheHome(@TempDir Path home) throws IOException {
        FactorKey key = new FactorKey(Settings.of(home, "http://localhost", false));
        UUID account = UUID.randomUUID();
        byte[] sealed = key.seal(account, "12345678901234567890".getBytes());
        assertFalse(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1).contains("123456"));
        assertEquals("12345678901234567890", new String(key.open(account, sealed)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(FactorKey.FILE))));
        assertEquals(1, Files.list(home).count());
        assertThrows(IllegalStateException.class, () -> key.open(UUID.randomUUID(), sealed), "another's row");
        sealed[20] ^= 1;
        assertThrows(IllegalStateException.class, () -> key.open(account, sealed), "changed");
        Files.delete(home.resolve(FactorKey.FILE));
        assertThrows(java.io.UncheckedIOException.class, () -> key.open(account, sealed), "no new key is made where the old one is lost");
    }

    private void in(TestDatabase database, Runnable work) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            office = new Administration(schema);
            decider = office.somebody("decider");
            schema.doInTransaction(em -> em.find(Account.class, decider.account()).grant(Role.DECIDER, null));
            office.clock.at(NOON, work);
        }
    }

    /** For the decider, at noon. */
    private AuthenticatorApp setUp() {
        String token = office.enter("decider", PASSWORD).token();
        AuthenticatorApp app = new AuthenticatorApp(offer(token).orElseThrow().secret());
        confirm(token, app.code(NOON));
        return app;
    }

    private Optional<FactorOffer> offer(String token) {
        return schema.inTransaction(em -> new SetUpFactor(office.signIns(em), office.accounts(em), office.factors(em), office.events, office.clock)
                .offer(token));
    }

    private List<String> confirm(String token, String code) {
        return schema.inTransaction(em -> new SetUpFactor(office.signIns(em), office.accounts(em), office.factors(em), office.events, office.clock)
                .confirm(token, code, "127.0.0.1"));
    }

    private FactorAnswer prove(String token, String code) {
        return schema.inTransaction(em -> new ProveFactor(office.signIns(em), office.accounts(em), office.factors(em), office.events)
                .handle(token, code, "127.0.0.1"));
    }

    private void own(Consumer<OwnFactor> what) {
        own(decider, what);
    }

    private void own(AccountCaller by, Consumer<OwnFactor> what) {
        schema.doInTransaction(em -> what.accept(new OwnFactor(office.accounts(em), office.signIns(em), office.factors(em), office.limits,
                new NoteRefusal(office.events), by, office.clock)));
    }

    private KeepSignIn.Kept kept(String token) {
        return maybeKept(token).orElseThrow();
    }

    private Optional<KeepSignIn.Kept> maybeKept(String token) {
        return schema.inTransaction(em -> new KeepSignIn(office.signIns(em), office.accounts(em)).handle(token));
    }

    private String rows() {
        return schema.inTransaction(em -> em.createQuery("select c.digest from RecoveryCode c", String.class).getResultList().toString());
    }

    private <T> T at(Instant when, Supplier<T> work) {
        List<T> result = new ArrayList<>();
        office.clock.at(when, () -> result.add(work.get()));
        return result.get(0);
    }

    private static List<String> refused(Runnable work) {
        return assertThrows(Refused.class, work::run).reasons().stream().map(Reason::key).toList();
    }
}
