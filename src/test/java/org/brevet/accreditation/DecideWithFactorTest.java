package org.brevet.accreditation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.brevet.accreditation.application.DecideDossier;
import org.brevet.identity.Caller;
import org.brevet.identity.FactorAnswer;
import org.brevet.identity.FactorRefused;
import org.brevet.identity.Role;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.AuthenticatorApp;
import org.brevet.identity.application.ConfirmByFactor;
import org.brevet.identity.application.ConfirmSeries;
import org.brevet.identity.application.FactorGate;
import org.brevet.identity.application.FactorKey;
import org.brevet.identity.application.FactorProof;
import org.brevet.identity.application.NoteRefusal;
import org.brevet.identity.application.Passwords;
import org.brevet.identity.application.SecondFactors;
import org.brevet.identity.application.SetUpFactor;
import org.brevet.identity.application.SignInLimits;
import org.brevet.identity.application.SignIns;
import org.brevet.identity.application.CheckPassword;
import org.brevet.identity.domain.Account;
import org.brevet.register.CertificateNumber;
import org.brevet.register.CertificateState;
import org.brevet.shared.Days;
import org.brevet.shared.Language;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;
import org.brevet.testing.AccountCaller;
import org.brevet.testing.AtOnce;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;

/** Deciding asks for a fresh code: none, a wrong one and a used one decide nothing, and what is refused uses none up. */
class DecideWithFactorTest {

    private static final String PASSWORD = "une phrase entière";
    private final SignInLimits limits = new SignInLimits();
    private Office office;
    private Clock clock;
    private AccountCaller decider;
    private AuthenticatorApp app;

    @BothDatabases
    void aDecisionTakesAFreshCode(TestDatabase database) {
        in(database, 2, () -> {
            DossierNumber number = office.recommended(0);
            DecideDossier.Command grant = DecideDossier.Command.grant(office.ref(number), Office.MORTARS);
            assertEquals(List.of("factor.missing"), refused("", grant));
            assertEquals(List.of("factor.wrong"), refused(app.wrongCode(clock.instant()), grant));
            assertEquals(List.of("factor.used"), refused(app.code(clock.instant()), grant), "it confirmed the set-up in this half minute");
            assertEquals(DossierState.RECOMMENDED, office.state(number));
            assertEquals(List.of(FactorAnswer.WRONG, FactorAnswer.USED), office.events.fired().stream().filter(FactorRefused.class::isInstance)
                    .map(one -> ((FactorRefused) one).why()).toList());
            DecideDossier.Command faulty = new DecideDossier.Command(number, office.ref(number).version(), DecisionKind.REFUSE, null, "", "", List.of(), "",
                    List.of());
            assertTrue(refused(next(), faulty).contains("R56.ground"));
            office.proof = FactorProof.typed(next());
            office.decide(decider, grant);
            assertEquals(DossierState.DECIDED, office.state(number), "the refusal had used no code up");
            assertTrue(taken().byFactor());
            assertEquals(List.of("factor.used"), refused(next(), DecideDossier.Command.grant(office.ref(office.recommended(1)), Office.MORTARS)));
        });
    }

    @BothDatabases
    void threeDecisionsAtOnceWithOneCodeAreOne(TestDatabase database) {
        in(database, 3, () -> {
            office.proof = FactorProof.typed(next());
            List<Runnable> works = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                DecideDossier.Command grant = DecideDossier.Command.grant(office.ref(office.recommended(i)), Office.MORTARS);
                works.add(() -> office.decide(decider, grant));
            }
            assertEquals(List.of("done", "factor.used", "factor.used"), AtOnce.run(works).stream().sorted().toList());
        });
    }

    @BothDatabases
    void severalInOneGoTakeOneCodeForFiveMinutesAndForHisOwnerAlone(TestDatabase database) {
        in(database, 2, () -> {
            FactorProof series = office.run(em -> new ConfirmSeries(gate(em, decider), accounts(em), factors(em), decider, clock)
                    .handle(FactorProof.typed(next())));
            office.proof = series;
            office.decide(decider, DecideDossier.Command.grant(office.ref(office.recommended(0)), Office.MORTARS));
            assertTrue(taken().byFactor());
            AccountCaller other = account("other");
            withApp(other, "other");
            DecideDossier.Command second = DecideDossier.Command.grant(office.ref(office.recommended(1)), Office.MORTARS);
            assertEquals(List.of("factor.again"), keys(assertThrows(Refused.class, () -> office.decide(other, second))));
            clock = Clock.offset(clock, Duration.ofMinutes(5));
            assertEquals(List.of("factor.again"), keys(assertThrows(Refused.class, () -> office.decide(decider, second))));
        });
    }

    @BothDatabases
    void whatBecomesOfACertificateTakesOneToo(TestDatabase database) {
        in(database, 1, () -> {
            BiFunction<EntityManager, Caller, FactorGate> asked = office.gate;
            office.gate = (em, by) -> proof -> false;
            CertificateNumber certificate = office.granted(0);
            office.gate = asked;
            office.proof = FactorProof.none();
            assertEquals(List.of("factor.missing"), keys(assertThrows(Refused.class, () -> office.suspend(decider, certificate, Ground.ACCIDENT_INQUIRY))));
            assertEquals(CertificateState.ISSUED, office.entry(certificate).state());
            office.proof = FactorProof.typed(next());
            office.suspend(decider, certificate, Ground.ACCIDENT_INQUIRY);
            assertTrue(taken().byFactor());
            for (Runnable decision : List.<Runnable>of(() -> office.lift(decider, certificate, Ground.INQUIRY_CLOSED), () -> office.surrender(decider, certificate),
                    () -> office.withdraw(decider, certificate, Ground.FRAUD, Days.inKinshasa(clock).minusDays(40)))) {
                assertEquals(List.of("factor.used"), keys(assertThrows(Refused.class, decision::run)));
            }
        });
    }

    @BothDatabases
    void withoutAFactorOnlyTheDemonstrationDecides(TestDatabase database) {
        in(database, 1, () -> {
            AccountCaller none = account("none");
            DecideDossier.Command grant = DecideDossier.Command.grant(office.ref(office.recommended(0)), Office.MORTARS);
            assertEquals(List.of("factor.none"), keys(assertThrows(Refused.class, () -> office.decide(none, grant))));
            office.run(em -> {
                em.find(Account.class, none.account()).exemptFromFactor();
                return null;
            });
            office.decide(none, grant);
            assertEquals(false, taken().byFactor());
        });
    }

    private void in(TestDatabase database, int trainees, Runnable work) {
        try (TestDatabase.Schema schema = database.fresh()) {
            office = Office.after(schema, trainees);
            clock = office.clock;
            office.gate = this::gate;
            decider = account("decider");
            app = withApp(decider, "decider");
            work.run();
        }
    }

    private AccountCaller account(String username) {
        return office.run(em -> {
            Account made = new Account(username, Passwords.hash(PASSWORD), username, Language.FR, office.person("Nom" + username, username).person());
            made.grant(Role.DECIDER, null);
            em.persist(made);
            return new AccountCaller(made.id(), made.person(), username, Role.DECIDER, Set.of());
        });
    }

    private AuthenticatorApp withApp(AccountCaller one, String username) {
        String token = office.run(em -> new CheckPassword(accounts(em), signIns(em), factors(em), limits, office.events)
                .handle(username, PASSWORD, "127.0.0.1", "")).token();
        SetUp setUp = em -> new SetUpFactor(signIns(em), accounts(em), factors(em), office.events, clock);
        AuthenticatorApp made = new AuthenticatorApp(office.run(em -> setUp.in(em).offer(token)).orElseThrow().secret());
        office.run(em -> setUp.in(em).confirm(token, made.code(clock.instant()), "127.0.0.1"));
        return made;
    }

    private interface SetUp {

        SetUpFactor in(EntityManager em);
    }

    /** Of the next half minute: within the window, and not used by the set-up. */
    private String next() {
        return app.code(clock.instant().plusSeconds(30));
    }

    private List<String> refused(String code, DecideDossier.Command command) {
        office.proof = FactorProof.typed(code);
        return keys(assertThrows(Refused.class, () -> office.decide(decider, command)));
    }

    private static List<String> keys(Refused refused) {
        return refused.reasons().stream().map(Reason::key).toList();
    }

    private DecisionTaken taken() {
        return office.events.fired().stream().filter(DecisionTaken.class::isInstance).map(DecisionTaken.class::cast).reduce((first, last) -> last).orElseThrow();
    }

    private FactorGate gate(EntityManager em, Caller by) {
        return new ConfirmByFactor(accounts(em), factors(em), new NoteRefusal(office.events), by, clock);
    }

    private Accounts accounts(EntityManager em) {
        return new Accounts(em, clock);
    }

    private SignIns signIns(EntityManager em) {
        return new SignIns(em, office.events, clock);
    }

    private SecondFactors factors(EntityManager em) {
        return new SecondFactors(em, new FactorKey(Settings.of(Path.of("target"), "http://localhost", false)), limits, office.events, clock);
    }
}
