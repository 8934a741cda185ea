package org.brevet.identity.application;

import static org.brevet.identity.application.Administration.NOON;
import static org.brevet.identity.application.Administration.TODAY;
import static org.brevet.identity.application.Administration.WHY;
import static org.brevet.identity.application.Administration.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.brevet.identity.AccountChanged;
import org.brevet.identity.GrantId;
import org.brevet.identity.GrantStanding;
import org.brevet.identity.Role;
import org.brevet.identity.RoleChanged;
import org.brevet.identity.SignIn;
import org.brevet.identity.application.CallerIdentity.Grant;
import org.brevet.people.application.GrantRole;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.testing.AccountCaller;
import org.brevet.testing.AtOnce;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Roles of the authority take two persons, never for oneself; an administrator is always left; nothing that was done disappears. */
class TwoPersonsTest {

    private Administration office;

    @Test
    void whoDecidesExaminesWatchesOrGrantsTakesTwo() {
        assertEquals(EnumSet.of(Role.ADMIN, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.APPEAL_PANEL, Role.AUDITOR),
                EnumSet.copyOf(Stream.of(Role.values()).filter(Role::takesTwo).toList()));
    }

    @BothDatabases
    void theFirstAdministratorAloneMakesASecondOneAndNothingElse(TestDatabase database) {
        in(database, () -> {
            AccountCaller decider = office.somebody("decider");
            assertFalse(office.grant(office.first, decider, Role.DECIDER));
            assertEquals(List.of("grant.ownProposal"), refused(() -> office.confirm(office.first, decider, Role.DECIDER)));
            AccountCaller second = office.somebody("second");
            assertTrue(office.grant(office.first, second, Role.ADMIN));
            assertEquals(RoleChanged.What.GRANTED_ALONE, last().what());
            assertFalse(office.grant(office.first, office.somebody("third"), Role.ADMIN), "once there are two, it takes two");
            office.confirm(second, decider, Role.DECIDER);
            assertEquals(Set.of(new Grant(Role.DECIDER, null)), office.rights(decider));
        });
    }

    @BothDatabases
    void aRoleOfTheAuthorityIsNoneUntilTheSecondPersonSaysYes(TestDatabase database) {
        withTwo(database, second -> {
            AccountCaller decider = office.somebody("decider");
            office.events.fired().clear();
            office.grant(office.first, decider, Role.DECIDER);
            assertEquals(Set.of(), office.rights(decider));
            assertEquals(List.of(false), office.waitingFor(office.first).stream().map(AccountQueries.Waiting::mine).toList());
            assertEquals(List.of(true), office.waitingFor(second).stream().map(AccountQueries.Waiting::mine).toList());
            office.confirm(second, decider, Role.DECIDER);
            assertEquals(Set.of(new Grant(Role.DECIDER, null)), office.rights(decider));
            assertEquals(List.of(RoleChanged.What.PROPOSED, RoleChanged.What.CONFIRMED),
                    office.events.fired().stream().map(event -> ((RoleChanged) event).what()).toList());
            AccountDetail.Line line = office.detail(decider).grants().get(0);
            assertEquals(List.of(GrantStanding.IN_FORCE, "Premier", "Prénom Nomsecond", WHY), List.of(line.standing(), line.proposedBy(),
                    line.decidedBy(), line.reason()));
            assertEquals(List.of("grant.already"), refused(() -> office.grant(second, decider, Role.DECIDER)));
        });
    }

    @BothDatabases
    void nobodyChangesHisOwn(TestDatabase database) {
        withTwo(database, second -> {
            assertEquals(List.of("grant.own", "grant.adminAlone"), refused(() -> office.grant(second, second, Role.DECIDER)));
            assertEquals(List.of("grant.own"), refused(() -> office.revoke(second, second, Role.ADMIN, WHY)));
            assertEquals(List.of("account.own"), refused(() -> office.change(second, it -> it.deactivate(id(second), WHY))));
            assertEquals(List.of("account.own"), refused(() -> office.change(second, it -> it.rename(new ChangeAccount.Rename(id(second), "x.y", "X", WHY, 1)))));
            assertEquals(List.of("account.own"), refused(() -> office.code(second, it -> it.handle(id(second), WHY))));
            AccountCaller third = office.somebody("third");
            office.grant(office.first, third, Role.ADMIN);
            assertEquals(List.of("account.notAdministrator"), refused(() -> office.confirm(third, third, Role.ADMIN)));
        });
    }

    @BothDatabases
    void aProposalWaitsFourteenDays(TestDatabase database) {
        withTwo(database, second -> {
            AccountCaller decider = office.somebody("decider");
            office.grant(office.first, decider, Role.DECIDER);
            GrantId proposed = office.grantOf(decider, Role.DECIDER);
            office.at(NOON.plus(Duration.ofDays(14)), () -> {
                assertEquals(List.of("grant.notWaiting"), refused(() -> office.confirm(second, proposed)));
                assertEquals(List.of(), office.waitingFor(second));
                assertEquals(GrantStanding.LAPSED, office.detail(decider).grants().get(0).standing());
                assertFalse(office.grant(office.first, decider, Role.DECIDER), "and may be proposed again");
            });
            office.at(NOON.plus(Duration.ofDays(13)), () -> office.confirm(second, proposed));
        });
    }

    @BothDatabases
    void aRoleIsHeldFromItsFirstDayToItsLast(TestDatabase database) {
        withTwo(database, second -> {
            AccountCaller manager = office.somebody("manager");
            assertTrue(office.grant(second, new GrantRole.Command(id(manager), Role.COURSE_MANAGER, office.provider, TODAY.plusDays(2), TODAY.plusDays(9), WHY)));
            Set<Grant> right = Set.of(new Grant(Role.COURSE_MANAGER, office.provider));
            for (int day : new int[] {0, 1, 2, 9, 10}) {
                office.at(NOON.plus(Duration.ofDays(day)), () -> assertEquals(day < 2 || day > 9 ? Set.of() : right, office.rights(manager), "day " + day));
            }
            assertEquals(List.of("grant.already"), refused(() -> office.grant(second, new GrantRole.Command(id(manager), Role.COURSE_MANAGER,
                    office.provider, null, null, WHY))));
            assertEquals(List.of("grant.past", "grant.days"), refused(() -> office.grant(second, new GrantRole.Command(id(manager), Role.REPORTER, null,
                    TODAY.minusDays(1), TODAY.minusDays(2), WHY))));
            assertEquals(List.of("staff.roleNeedsProvider"), refused(() -> office.grant(second, new GrantRole.Command(id(manager), Role.COURSE_MANAGER,
                    office.police, null, null, WHY))));
            assertEquals(List.of("grant.organisationMissing"), refused(() -> office.grant(second, new GrantRole.Command(id(manager),
                    Role.ORGANISATION_OFFICER, null, null, null, WHY))));
            assertEquals(List.of("R4.reason"), refused(() -> office.grant(second, new GrantRole.Command(id(manager), Role.REPORTER, null, null, null, " court "))));
        });
    }

    @BothDatabases
    void whatIsTakenAwayOrDeclinedStaysForTheAuditor(TestDatabase database) {
        withTwo(database, second -> {
            AccountCaller decider = office.somebody("decider");
            office.grant(office.first, decider, Role.DECIDER);
            assertEquals(List.of("R4.reason"), refused(() -> office.decline(second, decider, Role.DECIDER, "non")));
            office.decline(second, decider, Role.DECIDER, "Pas encore nommé");
            assertEquals(List.of("grant.notWaiting"), refused(() -> office.confirm(second, decider, Role.DECIDER)));
            office.grant(second, decider, Role.DECIDER);
            office.confirm(office.first, office.detail(decider).grants().get(0).id());
            GrantId held = office.detail(decider).grants().get(0).id();
            office.revoke(second, decider, Role.DECIDER, "Fin de mission");
            assertEquals(Set.of(), office.rights(decider));
            assertEquals(List.of(GrantStanding.REVOKED, GrantStanding.DECLINED),
                    office.detail(decider).grants().stream().map(AccountDetail.Line::standing).sorted(Comparator.reverseOrder()).toList());
            assertEquals(List.of("grant.notHeld"), refused(() -> office.revoke(second, decider, Role.DECIDER, WHY)));
            assertTrue(office.detail(decider).grants().stream().anyMatch(line -> line.id().equals(held) && line.endReason().equals("Fin de mission")));
        });
    }

    @BothDatabases
    void anAdministratorHoldsNothingElseAndHasNoLastDay(TestDatabase database) {
        withTwo(database, second -> {
            AccountCaller decider = office.somebody("decider");
            office.grant(office.first, decider, Role.DECIDER);
            office.confirm(second, decider, Role.DECIDER);
            assertEquals(List.of("grant.adminAlone"), refused(() -> office.grant(office.first, decider, Role.ADMIN)));
            assertEquals(List.of("grant.adminDays"), refused(() -> office.grant(office.first, new GrantRole.Command(id(office.somebody("x1")), Role.ADMIN, null,
                    null, TODAY.plusDays(1), WHY))));
            assertEquals(List.of("grant.noPerson", "grant.adminAlone"), refused(() -> office.grant(second, office.first, Role.AUDITOR)));
        });
    }

    @BothDatabases
    void theProposalOfSomebodyWhoIsNoLongerAdministratorIsWorthNothing(TestDatabase database) {
        withTwo(database, second -> {
            AccountCaller third = office.administrator("third", second);
            AccountCaller decider = office.somebody("decider");
            office.grant(third, decider, Role.DECIDER);
            office.change(second, it -> it.deactivate(id(third), WHY));
            assertEquals(List.of("grant.proposerGone"), refused(() -> office.confirm(second, decider, Role.DECIDER)));
            assertEquals(List.of("account.notAdministrator"), refused(() -> office.grant(third, office.somebody("x2"), Role.REPORTER)));
        });
    }

    @BothDatabases
    void whoIsMadeInactiveIsOutAtOnceAndComesBackWithoutTheRolesThatTakeTwo(TestDatabase database) {
        withTwo(database, second -> {
            AccountCaller decider = office.somebody("decider");
            office.grant(office.first, decider, Role.DECIDER);
            office.confirm(second, decider, Role.DECIDER);
            office.grant(office.first, decider, Role.REPORTER);
            assertEquals(SignIn.Outcome.DONE, office.signIn("decider", Administration.PASSWORD));
            assertEquals(List.of("R4.reason"), refused(() -> office.change(second, it -> it.deactivate(id(decider), ""))));
            office.change(second, it -> it.deactivate(id(decider), "A quitté le CCLAM"));
            assertFalse(office.active(decider));
            assertEquals(SignIn.Outcome.WRONG, office.signIn("decider", Administration.PASSWORD));
            assertEquals("A quitté le CCLAM", office.detail(decider).inactive().reason());
            assertEquals(List.of("account.inactive"), refused(() -> office.change(second, it -> it.deactivate(id(decider), WHY))));
            assertEquals(List.of("account.inactive"), refused(() -> office.grant(second, decider, Role.AUDITOR)));
            office.change(second, it -> it.reactivate(id(decider), "Revenu de mission"));
            assertEquals(Set.of(new Grant(Role.REPORTER, null)), office.rights(decider));
            assertEquals(SignIn.Outcome.DONE, office.signIn("decider", Administration.PASSWORD));
        });
    }

    @BothDatabases
    void aNewNameIsToldWithTheOldOne(TestDatabase database) {
        withTwo(database, second -> {
            AccountCaller manager = office.somebody("manager");
            long seen = office.detail(manager).version();
            assertEquals(List.of("R4.reason", "account.nameTaken", "account.shownMissing"), refused(() -> rename(second, manager, " First ", " ", "", seen)));
            assertEquals(List.of("account.usernameForm"), refused(() -> rename(second, manager, "a/b", "Nom", WHY, seen)));
            office.events.fired().clear();
            rename(second, manager, " Manager.Tsi ", "Clémentine Androsi", WHY, seen);
            assertEquals(List.of(new AccountChanged("manager.tsi", manager.account(), AccountChanged.What.USERNAME, "manager", "manager.tsi", WHY),
                    new AccountChanged("manager.tsi", manager.account(), AccountChanged.What.NAME, "Prénom Nommanager", "Clémentine Androsi", WHY)),
                    office.events.fired());
            assertEquals(List.of("R3.meanwhile"), refused(() -> rename(second, manager, "manager2", "Nom", WHY, seen)));
            assertEquals(SignIn.Outcome.DONE, office.signIn("manager.tsi", Administration.PASSWORD));
        });
    }

    @BothDatabases
    void ofTwoWhoConfirmAtOnceOneDoes(TestDatabase database) {
        withTwo(database, second -> {
            AccountCaller third = office.administrator("third", second);
            for (int round = 0; round < 5; round++) {
                AccountCaller decider = office.somebody("decider" + round);
                office.grant(office.first, decider, Role.DECIDER);
                GrantId proposed = office.grantOf(decider, Role.DECIDER);
                List<String> told = AtOnce.run(List.of(() -> office.confirm(second, proposed), () -> office.confirm(third, proposed)));
                assertEquals(List.of("done", "grant.notWaiting"), told.stream().sorted().toList());
            }
        });
    }

    @BothDatabases
    void ofTheLastTwoAdministratorsWhoPutEachOtherOutOneIsLeft(TestDatabase database) {
        withTwo(database, second -> {
            for (int round = 0; round < 5; round++) {
                List<String> told = AtOnce.run(round % 2 == 0
                        ? List.of(() -> office.change(office.first, it -> it.deactivate(id(second), WHY)),
                                () -> office.change(second, it -> it.deactivate(id(office.first), WHY)))
                        : List.of(() -> office.revoke(office.first, second, Role.ADMIN, WHY), () -> office.change(second, it -> it.deactivate(id(office.first), WHY))));
                assertEquals(List.of("account.notAdministrator", "done"), told.stream().sorted().toList());
                assertEquals(1, office.administrators());
                restore(office.active(office.first) ? office.first : second, office.active(office.first) ? second : office.first);
            }
        });
    }

    private void restore(AccountCaller left, AccountCaller out) {
        if (!office.active(out)) {
            office.change(left, it -> it.reactivate(id(out), WHY));
        }
        assertTrue(office.grant(left, out, Role.ADMIN));
    }

    private void rename(AccountCaller by, AccountCaller of, String username, String name, String why, long version) {
        office.change(by, it -> it.rename(new ChangeAccount.Rename(id(of), username, name, why, version)));
    }

    private RoleChanged last() {
        return (RoleChanged) office.events.fired().get(office.events.fired().size() - 1);
    }

    private static List<String> refused(Runnable work) {
        return assertThrows(Refused.class, work::run).reasons().stream().map(Reason::key).toList();
    }

    private void in(TestDatabase database, Runnable work) {
        try (TestDatabase.Schema schema = database.fresh()) {
            office = new Administration(schema);
            work.run();
        }
    }

    private void withTwo(TestDatabase database, Consumer<AccountCaller> work) {
        in(database, () -> work.accept(office.administrator("second", null)));
    }
}
