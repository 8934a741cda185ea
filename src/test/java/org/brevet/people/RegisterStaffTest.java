package org.brevet.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.identity.AccountCreated;
import org.brevet.identity.Role;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.CallerIdentity;
import org.brevet.identity.application.CallerIdentity.Grant;
import org.brevet.identity.application.CreateAccount;
import org.brevet.people.application.People;
import org.brevet.people.application.RegisterOrganisation;
import org.brevet.people.application.RegisterStaff;
import org.brevet.shared.Language;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;

class RegisterStaffTest {

    private static final String PASSWORD = "une phrase entière";
    private final FiredEvents events = new FiredEvents();

    @BothDatabases
    void thePersonAndTheAccountAreThereTogether(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID provider = World.in(schema, 5).provider;
            schema.doInTransaction(em -> staff(em).handle(command(" Androsi.C ", provider, Role.COURSE_MANAGER)));
            CallerIdentity made = schema.inTransaction(em -> new Accounts(em).active("androsi.c")).orElseThrow();
            assertEquals(Set.of(new Grant(Role.COURSE_MANAGER, provider)), made.grants());
            assertEquals("Clémentine Androsi", made.name());
            assertEquals("ANDROSI Lonu Clémentine", schema.inTransaction(em -> World.people(em).get(made.person()).fullName()));
            assertEquals(List.of(PersonRegistered.class, AccountCreated.class), events.fired().stream().map(Object::getClass).toList());
        }
    }

    @BothDatabases
    void aNationalRoleHasNoOrganisationAndSessionStaffHasNoRole(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID police = World.in(schema, 5).police;
            schema.doInTransaction(em -> staff(em).handle(command("national", police, Role.AUDITOR)));
            schema.doInTransaction(em -> staff(em).handle(command("assessor", police, null)));
            schema.doInTransaction(em -> staff(em).handle(command("officer", police, Role.ORGANISATION_OFFICER)));
            assertEquals(List.of(List.of(), List.of(new Grant(Role.AUDITOR, null)), List.of(new Grant(Role.ORGANISATION_OFFICER, police))),
                    schema.inTransaction(em -> new Accounts(em).all()).stream().map(row -> row.grants()).toList());
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
            RegisterStaff.Command empty = new RegisterStaff.Command(" ", null, null, police, "", "short", Language.EN, Role.COURSE_MANAGER);
            Refused refused = assertThrows(Refused.class, () -> schema.doInTransaction(em -> staff(em).handle(empty)));
            assertEquals(List.of("staff.nomMissing", "staff.prenomMissing", "staff.roleNeedsProvider", "account.usernameMissing",
                    "account.passwordShort"), refused.reasons().stream().map(Reason::key).toList());
            assertTrue(!empty.toString().contains("short"), "the password is in no log");
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
        return List.of("Person", "Account", "RoleGrant").stream().map(entity -> schema.inTransaction(em ->
                em.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult())).toList();
    }

    private RegisterStaff staff(EntityManager em) {
        Accounts accounts = new Accounts(em);
        return new RegisterStaff(new People(em, events, World.CLOCK), accounts, new CreateAccount(accounts, events));
    }

    private static RegisterStaff.Command command(String username, UUID organisation, Role role) {
        return new RegisterStaff.Command("Androsi", "Lonu", "Clémentine", organisation, username, PASSWORD, Language.FR, role);
    }
}
