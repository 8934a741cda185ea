package org.brevet.identity.application;

import static org.brevet.identity.application.Administration.NOON;
import static org.brevet.identity.application.Administration.PASSWORD;
import static org.brevet.identity.application.Administration.WHY;
import static org.brevet.identity.application.Administration.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.brevet.identity.FactorChanged;
import org.brevet.identity.FactorStanding;
import org.brevet.identity.Role;
import org.brevet.identity.SignInStanding;
import org.brevet.identity.SignInsEnded;
import org.brevet.identity.domain.Account;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.testing.AccountCaller;
import org.brevet.testing.AtOnce;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;

/** Whoever has lost telephone and recovery codes is helped by others: by two where he decides, never by himself. */
class FactorResetTest {

    private Administration office;
    private TestDatabase.Schema schema;
    private AccountCaller second;
    private AccountCaller decider;

    @BothDatabases
    void aDecidersTakesTwoPersonsAndEndsAllSignIns(TestDatabase database) {
        in(database, () -> {
            withFactor(decider);
            String signedIn = office.enter("decider", PASSWORD).token();
            assertEquals(List.of("R4.reason"), refused(office.first, it -> it.handle(id(decider), "perdu")));
            assertFalse(ask(office.first, decider));
            assertEquals(List.of("factor.resetAlready"), refused(second, it -> it.handle(id(decider), WHY)));
            assertEquals(SignInStanding.CODE_ASKED, office.enter("decider", PASSWORD).standing(), "nothing has changed yet");
            assertEquals(List.of("factor.ownRequest"), refused(office.first, it -> it.confirm(id(decider))));
            assertEquals(List.of(AccountQueries.Asked.FACTOR_RESET), office.waitingFor(second).stream().filter(AccountQueries.Waiting::mine)
                    .map(AccountQueries.Waiting::what).toList());
            assertTrue(office.seenBy(second, decider).factor().mayConfirm());
            assertFalse(office.seenBy(office.first, decider).factor().mayConfirm());
            office.events.fired().clear();
            then(second, it -> it.confirm(id(decider)));
            assertEquals(List.of(new SignInsEnded("decider", decider.account(), SignInsEnded.Why.FACTOR_RESET, 3),
                    new FactorChanged("decider", decider.account(), FactorChanged.What.RESET, 0, WHY)), office.events.fired());
            assertTrue(schema.inTransaction(em -> office.signIns(em).find(signedIn)).isEmpty());
            assertEquals(SignInStanding.SET_UP_ASKED, office.enter("decider", PASSWORD).standing());
            assertEquals(FactorStanding.MISSING, office.detail(decider).factor().standing());
            assertEquals(List.of("factor.notRequested"), refused(second, it -> it.confirm(id(decider))));
            assertEquals(List.of("factor.notSetUp"), refused(second, it -> it.handle(id(decider), WHY)));
        });
    }

    @BothDatabases
    void nobodyResetsHisOwn(TestDatabase database) {
        in(database, () -> {
            withFactor(second);
            assertEquals(List.of("account.own"), refused(second, it -> it.handle(id(second), WHY)));
            assertFalse(ask(office.first, second));
            assertEquals(List.of("account.own"), refused(second, it -> it.confirm(id(second))));
            assertEquals(List.of("account.own"), refused(second, it -> it.decline(id(second), WHY)));
        });
    }

    @BothDatabases
    void itIsDeclinedOrEndsWithTheOneWhoAsked(TestDatabase database) {
        in(database, () -> {
            withFactor(decider);
            AccountCaller third = office.administrator("third", second);
            ask(third, decider);
            office.revoke(office.first, third, Role.ADMIN, WHY);
            assertEquals(List.of("grant.proposerGone"), refused(second, it -> it.confirm(id(decider))));
            then(second, it -> it.decline(id(decider), "Il l’a retrouvé à Bunia"));
            assertEquals(List.of(), office.waitingFor(second));
            assertEquals(SignInStanding.CODE_ASKED, office.enter("decider", PASSWORD).standing());
            assertEquals(List.of("account.notAdministrator"), refused(third, it -> it.handle(id(decider), WHY)));
        });
    }

    @BothDatabases
    void oneIsEnoughWhereNoRoleTakesTwo(TestDatabase database) {
        in(database, () -> {
            AccountCaller trainee = office.somebody("trainee");
            withFactor(trainee);
            assertTrue(ask(office.first, trainee));
            assertEquals(SignInStanding.SIGNED_IN, office.enter("trainee", PASSWORD).standing());
            withFactor(trainee);
            office.grant(office.first, trainee, Role.INSPECTOR);
            assertFalse(ask(office.first, trainee), "a role that is only proposed counts: whoever proposed it could take it over");
        });
    }

    @BothDatabases
    void ofTwoWhoConfirmAtOnceOneDoes(TestDatabase database) {
        in(database, () -> {
            withFactor(decider);
            AccountCaller third = office.administrator("third", second);
            ask(office.first, decider);
            List<String> told = AtOnce.run(List.of(() -> then(second, it -> it.confirm(id(decider))), () -> then(third, it -> it.confirm(id(decider)))));
            assertEquals(List.of("done", "factor.notRequested"), told.stream().sorted().toList());
        });
    }

    private void in(TestDatabase database, Runnable work) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            office = new Administration(schema);
            second = office.administrator("second", null);
            decider = office.somebody("decider");
            schema.doInTransaction(em -> em.find(Account.class, decider.account()).grant(Role.DECIDER, null));
            work.run();
        }
    }

    /** As if its person had set it up at noon; signs nobody in. */
    private void withFactor(AccountCaller one) {
        schema.doInTransaction(em -> office.factors(em).setUp(office.accounts(em).get(one.account()), new byte[Totp.SECRET], Totp.stepAt(NOON)));
        office.enter(office.detail(one).username(), PASSWORD);
    }

    private boolean ask(AccountCaller by, AccountCaller of) {
        return schema.inTransaction(em -> resets(em, by).handle(id(of), WHY));
    }

    private void then(AccountCaller by, Consumer<ResetFactor> what) {
        schema.doInTransaction(em -> what.accept(resets(em, by)));
    }

    private ResetFactor resets(EntityManager em, AccountCaller by) {
        return new ResetFactor(office.accounts(em), office.grants(em, by), office.factors(em), office.signIns(em), by, office.clock);
    }

    private List<String> refused(AccountCaller by, Consumer<ResetFactor> what) {
        return assertThrows(Refused.class, () -> then(by, what)).reasons().stream().map(Reason::key).toList();
    }
}
