package org.brevet.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.identity.AccountCreated;
import org.brevet.identity.CodeChanged;
import org.brevet.identity.Role;
import org.brevet.identity.RoleChanged;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.CallerIdentity;
import org.brevet.identity.application.CallerIdentity.Grant;
import org.brevet.identity.application.CreateAccount;
import org.brevet.identity.application.OneTimeCodes;
import org.brevet.identity.application.RoleGrants;
import org.brevet.identity.application.SignIns;
import org.brevet.identity.domain.Account;
import org.brevet.people.application.People;
import org.brevet.people.application.RegisterOrganisation;
import org.brevet.people.application.RegisterStaff;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Language;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.testing.AccountCaller;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;

class RegisterStaffTest {

    private static final String WHY = "Nommé par note de service";
    private final FiredEvents events = new FiredEvents();

    @BothDatabases
    void thePersonAndTheAccountAreThereTogether(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID provider = World.in(schema, 5).provider;
            schema.doInTransaction(em -> staff(em).handle(command(" Androsi.C ", provider, Role.COURSE_MANAGER)));
            CallerIdentity made = schema.inTransaction(em -> new Accounts(em, World.CLOCK).active("androsi.c")).orElseThrow();
            assertEquals(Set.of(new Grant(Role.COURSE_MANAGER, provider)), made.grants());
            assertEquals("Clémentine Androsi", made.name());
            assertEquals("ANDROSI Lonu Clémentine", schema.inTransaction(em -> World.people(em).get(made.person()).fullName()));
            assertEquals(List.of(PersonRegistered.class, AccountCreated.class, CodeChanged.class, RoleChanged.class),
                    events.fired().stream().map(Object::getClass).toList());
        }
    }

    @BothDatabases
    void aNationalRoleHasNoOrganisationAndSessionStaffHasNoRole(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID police = World.in(schema, 5).police;
            schema.doInTransaction(em -> staff(em).handle(command("national", police, Role.REPORTER)));
            assertTrue(schema.inTransaction(em -> staff(em).handle(command("auditor", police, Role.AUDITOR))).waiting(), "it takes two");
            schema.doInTransaction(em -> staff(em).handle(command("assessor", police, null)));
            schema.doInTransaction(em -> staff(em).handle(command("officer", police, Role.ORGANISATION_OFFICER)));
            assertEquals(List.of(List.of(), List.of(), List.of(new Grant(Role.REPORTER, null)), List.of(new Grant(Role.ORGANISATION_OFFICER, police))),
                    schema.inTransaction(em -> new Accounts(em, World.CLOCK).all()).stream().filter(row -> !row.username().equals("boss"))
                            .map(row -> row.grants()).toList());
        }
    }

    @BothDatabases
    void aTakenUserNameLeavesNothingBehind(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID provider = World.in(schema, 5).provider;
            schema.doInTransaction(em -> staff(em).handle(command("taken", provider, null)));
            List<Long> before = counts(schema);
            int told = events.fired().size();
            Refused refused = assertThrows(Refused.class, () -> schema.doInTransaction(em -> staff(em).handle(command("TAKEN ", provider, null))));
            assertEquals(List.of(Reason.of("account.nameTaken", "TAKEN")), refused.reasons());
            assertEquals(before, counts(schema));
            assertEquals(told, events.fired().size());
        }
    }

    /** The account fails after the person was entered: the transaction takes both back. */
    @BothDatabases
    void aRoleThatNobodyGrantsLeavesNoPersonBehind(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID provider = World.in(schema, 5).provider;
            List<Long> before = counts(schema);
            assertThrows(IllegalArgumentException.class,
                    () -> schema.doInTransaction(em -> staff(em).handle(command("assessor", provider, Role.ASSESSOR))));
            assertEquals(before, counts(schema));
        }
    }

    @BothDatabases
    void aCourseManagerNeedsAProvider(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID police = World.in(schema, 5).police;
            List<Long> before = counts(schema);
            Refused refused = assertThrows(Refused.class,
                    () -> schema.doInTransaction(em -> staff(em).handle(command("manager", police, Role.COURSE_MANAGER))));
            assertEquals(List.of(Reason.of("staff.roleNeedsProvider", Role.COURSE_MANAGER, "Police nationale congolaise, Ituri")), refused.reasons());
            assertThrows(NotFound.class,
                    () -> schema.doInTransaction(em -> staff(em).handle(command("manager", UUID.randomUUID(), Role.COURSE_MANAGER))));
            assertEquals(before, counts(schema));
        }
    }

    @BothDatabases
    void allReasonsAtOnce(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID police = World.in(schema, 5).police;
            RegisterStaff.Command empty = new RegisterStaff.Command(" ", null, null, police, "", Language.EN, Role.COURSE_MANAGER, "court");
            Refused refused = assertThrows(Refused.class, () -> schema.doInTransaction(em -> staff(em).handle(empty)));
            assertEquals(List.of("staff.nomMissing", "staff.prenomMissing", "staff.roleNeedsProvider", "R4.reason",
                    "account.usernameMissing"), refused.reasons().stream().map(Reason::key).toList());
            Refused form = assertThrows(Refused.class, () -> schema.doInTransaction(em -> staff(em).handle(command("né à Bunia", police, null))));
            assertEquals(List.of(Reason.of("account.usernameForm", "né à Bunia")), form.reasons());
        }
    }

    @BothDatabases
    void anOrganisationHasANameOfItsOwn(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            World.in(schema, 5);
            assertEquals("organisation.nameTaken", organisationRefused(schema, "ITURI police nationale congolaise"));
            assertEquals("organisation.nameMissing", organisationRefused(schema, " – "));
        }
    }

    private String organisationRefused(TestDatabase.Schema schema, String name) {
        return assertThrows(Refused.class, () -> schema.doInTransaction(em -> new RegisterOrganisation(em, World.people(em), events)
                .handle(name, OrganisationKind.PNC, false))).reasons().get(0).key();
    }

    private static List<Long> counts(TestDatabase.Schema schema) {
        schema.doInTransaction(RegisterStaffTest::boss);
        return List.of("Person", "Account", "RoleGrant").stream().map(entity -> schema.inTransaction(em ->
                em.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult())).toList();
    }

    private RegisterStaff staff(EntityManager em) {
        Accounts accounts = new Accounts(em, World.CLOCK);
        Policy policy = new Policy(em);
        AccountCaller boss = boss(em);
        return new RegisterStaff(new People(em, events, World.CLOCK), accounts, new CreateAccount(accounts, events),
                new OneTimeCodes(em, new SignIns(em, events, World.CLOCK), policy, events, World.CLOCK),
                new RoleGrants(accounts, policy, events, boss, World.CLOCK), boss);
    }

    /** An administrator who stands behind each call. */
    private static AccountCaller boss(EntityManager em) {
        Account account = new Accounts(em, World.CLOCK).byName("boss").orElseGet(() -> {
            Account made = new Account("boss", null, "Boss", Language.FR, null);
            made.grant(Role.ADMIN, null);
            em.persist(made);
            em.flush();
            return made;
        });
        return new AccountCaller(account.id(), null, "Boss", Role.ADMIN, Set.of());
    }

    private static RegisterStaff.Command command(String username, UUID organisation, Role role) {
        return new RegisterStaff.Command("Androsi", "Lonu", "Clémentine", organisation, username, Language.FR, role, WHY);
    }
}
