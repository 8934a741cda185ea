package org.brevet.identity.application;

import static org.brevet.identity.application.Administration.NOON;
import static org.brevet.identity.application.Administration.WHY;
import static org.brevet.identity.application.Administration.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.brevet.identity.CodeChanged;
import org.brevet.identity.PasswordChanged;
import org.brevet.identity.Role;
import org.brevet.identity.SignIn;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.testing.AccountCaller;
import org.brevet.testing.AtOnce;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;

/** A way in without e-mail: told once, kept as a digest, good for one password within its days. */
class OneTimeCodesTest {

    private static final String NEW = "ngai nalingi mbisi";
    private Administration office;
    private TestDatabase.Schema schema;

    @BothDatabases
    void aCodeSetsOnePasswordAndIsGone(TestDatabase database) {
        in(database, trainee -> {
            OneTimeCodes.Issued issued = office.code(office.first, it -> it.handle(id(trainee), WHY)).orElseThrow();
            assertTrue(issued.code().matches("[" + OneTimeCodes.ALPHABET + "]{4}(-[" + OneTimeCodes.ALPHABET + "]{4}){2}"), "no look-alikes");
            assertFalse(OneTimeCodes.ALPHABET.matches(".*[01ILO].*"));
            assertEquals(NOON.plus(Duration.ofDays(14)), issued.until());
            assertEquals(SignIn.Outcome.WRONG, office.signIn("trainee", Administration.PASSWORD), "the old password has ended");
            assertEquals(SignIn.Outcome.WRONG, office.signIn("trainee", issued.code()), "a code is no password");
            assertEquals(SignIn.Outcome.DONE, use(" Trainee", issued.code().toLowerCase(Locale.ROOT).replace("-", " "), NEW));
            assertEquals(SignIn.Outcome.DONE, office.signIn("trainee", NEW));
            assertEquals(SignIn.Outcome.WRONG, use("trainee", issued.code(), "une autre longue phrase"));
            assertTrue(office.events.fired().contains(new PasswordChanged("trainee", trainee.account(), PasswordChanged.By.CODE)));
        });
    }

    @BothDatabases
    void theCodeIsInNoRecordAndNoLog(TestDatabase database) {
        in(database, trainee -> {
            OneTimeCodes.Issued issued = office.code(office.first, it -> it.handle(id(trainee), WHY)).orElseThrow();
            use("trainee", issued.code(), NEW);
            String told = office.events.fired().toString() + issued + new UseCode.Command("trainee", issued.code(), NEW, "");
            for (String secret : List.of(issued.code(), issued.code().replace("-", ""), NEW)) {
                assertFalse(told.contains(secret));
            }
            OneTimeCodes.Issued again = office.code(office.first, it -> it.handle(id(trainee), WHY)).orElseThrow();
            String stored = schema.inTransaction(em -> office.codes(em).find(trainee.account()).orElseThrow().digest());
            assertTrue(stored.startsWith("$argon2id$") && Passwords.fits(again.code().replace("-", ""), stored));
        });
    }

    @BothDatabases
    void allThatIsWrongIsAnsweredAlike(TestDatabase database) {
        in(database, trainee -> {
            OneTimeCodes.Issued issued = office.code(office.first, it -> it.handle(id(trainee), WHY)).orElseThrow();
            office.somebody("without");
            assertEquals(SignIn.Outcome.WRONG, use("trainee", "2222-2222-2222", NEW));
            assertEquals(SignIn.Outcome.WRONG, use("nobody", issued.code(), NEW));
            assertEquals(SignIn.Outcome.WRONG, use("without", issued.code(), NEW));
            assertEquals(SignIn.Outcome.WRONG, use("without", "", NEW));
            office.at(issued.until(), () -> assertEquals(SignIn.Outcome.WRONG, use("trainee", issued.code(), NEW), "its days are over"));
            office.change(office.first, it -> it.deactivate(id(trainee), WHY));
            assertEquals(SignIn.Outcome.WRONG, use("trainee", issued.code(), NEW), "made inactive");
            office.change(office.first, it -> it.reactivate(id(trainee), WHY));
            assertEquals(SignIn.Outcome.WRONG, use("trainee", issued.code(), NEW), "and active again: the code went with it");
        });
    }

    @BothDatabases
    void aPasswordThatWillNotDoLeavesTheCode(TestDatabase database) {
        in(database, trainee -> {
            OneTimeCodes.Issued issued = office.code(office.first, it -> it.handle(id(trainee), WHY)).orElseThrow();
            assertEquals(List.of("account.passwordShort"), refused(() -> use("trainee", issued.code(), "court")));
            assertEquals(List.of("account.passwordOwn"), refused(() -> use("trainee", issued.code(), "nomtrainee-2027")));
            assertEquals(SignIn.Outcome.WRONG, use("nobody", issued.code(), "nomtrainee-2027"), "what an account's name alone tells is told with the code alone");
            assertEquals(SignIn.Outcome.DONE, use("trainee", issued.code(), NEW));
        });
    }

    @BothDatabases
    void codesAreTriedAsSeldomAsPasswords(TestDatabase database) {
        in(database, trainee -> {
            OneTimeCodes.Issued issued = office.code(office.first, it -> it.handle(id(trainee), WHY)).orElseThrow();
            for (int i = 0; i < 10; i++) {
                assertEquals(SignIn.Outcome.WRONG, office.use("trainee", "2222-2222-222" + (i % 8 + 2), NEW, "41.0.0.9"));
            }
            office.events.fired().clear();
            assertEquals(SignIn.Outcome.LIMITED, office.use("trainee", issued.code(), NEW, "41.0.0.9"));
            assertEquals(SignIn.Outcome.LIMITED, office.use("trainee", issued.code(), NEW, "41.0.0.9"));
            assertEquals(List.of(new SignIn("trainee", SignIn.Outcome.LIMITED, "41.0.0.9")), office.events.fired(), "noted once");
            assertEquals(SignIn.Outcome.DONE, office.use("trainee", issued.code(), NEW, "41.0.0.10"), "one stranger locks nobody out");
        });
    }

    @BothDatabases
    void ofTwoWhoUseACodeAtOnceOneSetsThePassword(TestDatabase database) {
        in(database, trainee -> {
            for (int round = 0; round < 4; round++) {
                OneTimeCodes.Issued issued = office.code(office.first, it -> it.handle(id(trainee), WHY)).orElseThrow();
                List<SignIn.Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
                String address = "41.0.1." + round;
                AtOnce.run(List.of(() -> outcomes.add(office.use("trainee", issued.code(), NEW, address)),
                        () -> outcomes.add(office.use("trainee", issued.code(), "une autre longue phrase", address))));
                assertEquals(List.of(SignIn.Outcome.DONE, SignIn.Outcome.WRONG), outcomes.stream().sorted().toList());
            }
        });
    }

    @BothDatabases
    void aCodeForADeciderTakesTwoAndTheSecondAloneSeesIt(TestDatabase database) {
        in(database, decider -> {
            AccountCaller second = office.administrator("second", null);
            office.grant(office.first, decider, Role.DECIDER);
            assertEquals(Optional.empty(), office.code(office.first, it -> it.handle(id(decider), WHY)), "already while the role waits");
            assertEquals(SignIn.Outcome.DONE, office.signIn("trainee", Administration.PASSWORD), "until then the password stays");
            assertEquals(List.of("code.ownRequest"), refused(() -> office.code(office.first, it -> it.confirm(id(decider)))));
            assertEquals(2, office.waitingFor(second).stream().filter(AccountQueries.Waiting::mine).count());
            OneTimeCodes.Issued issued = office.code(second, it -> it.confirm(id(decider)));
            assertEquals(List.of("code.notRequested"), refused(() -> office.code(second, it -> it.confirm(id(decider)))));
            assertEquals(SignIn.Outcome.WRONG, office.signIn("trainee", Administration.PASSWORD));
            assertEquals(SignIn.Outcome.DONE, use("trainee", issued.code(), NEW));
            assertEquals(List.of(CodeChanged.What.REQUESTED, CodeChanged.What.ISSUED), office.events.fired().stream()
                    .filter(event -> event instanceof CodeChanged).map(event -> ((CodeChanged) event).what()).toList());
            office.code(second, it -> it.handle(id(decider), WHY));
            office.code(office.first, it -> {
                it.decline(id(decider), "Ce n'était pas elle au téléphone");
                return null;
            });
            assertEquals(List.of("code.notRequested"), refused(() -> office.code(office.first, it -> it.confirm(id(decider)))));
            assertEquals(SignIn.Outcome.DONE, office.signIn("trainee", NEW));
        });
    }

    private SignIn.Outcome use(String username, String code, String password) {
        return office.use(username, code, password, "127.0.0.1");
    }

    private static List<String> refused(Runnable work) {
        return assertThrows(Refused.class, work::run).reasons().stream().map(Reason::key).toList();
    }

    private void in(TestDatabase database, Consumer<AccountCaller> work) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            office = new Administration(fresh);
            work.accept(office.somebody("trainee"));
        }
    }
}
