package org.brevet.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.enrolment.application.GiveAccess;
import org.brevet.enrolment.application.JoiningQueries;
import org.brevet.enrolment.application.JoiningRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.enrolment.application.Trainees;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.enrolment.domain.SessionStaff;
import org.brevet.identity.Allowed;
import org.brevet.identity.CodeChanged;
import org.brevet.identity.Place;
import org.brevet.identity.Role;
import org.brevet.identity.SignIn;
import org.brevet.identity.application.Access;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.OneTimeCodes;
import org.brevet.identity.application.PersonAccounts;
import org.brevet.identity.application.PersonAccounts.Opens;
import org.brevet.identity.application.RoleGrants;
import org.brevet.identity.application.SignInLimits;
import org.brevet.identity.application.SignIns;
import org.brevet.identity.application.UseCode;
import org.brevet.identity.domain.Account;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Language;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.testing.AccountCaller;
import org.brevet.testing.AtOnce;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.Course;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.Known;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.Test;

/** Joining sheets and lost passwords: a course manager opens the accounts of his own trainees, and nobody else's by that way. */
class GiveAccessTest {

    private static final String WHY = "A perdu son mot de passe";
    private static final String PASSWORD = "ngai nalingi mbisi";
    private final FiredEvents events = new FiredEvents();
    private TestDatabase.Schema schema;
    private Course course;
    private AccountCaller manager;

    @BothDatabases
    void eachTraineeGetsAnAccountAndACodeThatOpensIt(TestDatabase database) {
        in(database, 3, () -> {
            assertEquals(List.of(Opens.NOTHING, Opens.NOTHING, Opens.NOTHING), rows().stream().map(JoiningRow::opens).toList());
            List<OneTimeCodes.Issued> sheets = join(course.enrolments, List.of());
            assertEquals(List.of("prenom.kambale", "prenom.muhindo", "prenom.furaha"), sheets.stream().map(OneTimeCodes.Issued::username).toList());
            assertEquals(3, sheets.stream().map(OneTimeCodes.Issued::code).distinct().count());
            assertEquals(List.of(Opens.CODE, Opens.CODE, Opens.CODE), rows().stream().map(JoiningRow::opens).toList());
            assertEquals(SignIn.Outcome.DONE, use(sheets.get(0)));
            assertEquals(Opens.PASSWORD, rows().get(0).opens());
            sheets.forEach(sheet -> assertFalse(events.fired().toString().contains(sheet.code())));
        });
    }

    @BothDatabases
    void whatIsPrintedOrChosenIsNotMadeWorthlessByAccident(TestDatabase database) {
        in(database, 3, () -> {
            List<OneTimeCodes.Issued> first = join(course.enrolments.subList(0, 2), List.of());
            use(first.get(0));
            assertEquals(List.of("access.password", "access.printed"), refused(() -> join(course.enrolments, List.of())));
            assertEquals(Opens.NOTHING, rows().get(2).opens(), "then nobody gets one");
            assertEquals(1, join(List.of(), course.enrolments.subList(1, 2)).size());
            assertEquals(SignIn.Outcome.WRONG, use(first.get(1)), "the earlier code is worth nothing");
            assertEquals(List.of("access.nobody"), refused(() -> join(List.of(), List.of())));
            assertEquals(List.of("access.notEnrolled"), refused(() -> join(List.of(UUID.randomUUID()), List.of())));
        });
    }

    @BothDatabases
    void whoHasLostHisPasswordGetsACode(TestDatabase database) {
        in(database, 1, () -> {
            assertEquals(List.of("access.noPassword"), refused(() -> reset(0)));
            use(join(course.enrolments, List.of()).get(0));
            assertEquals(List.of("R4.reason"), refused(() -> schema.doInTransaction(em -> give(em).reset(new EnrolmentId(course.enrolments.get(0)), "oubli"))));
            OneTimeCodes.Issued code = reset(0);
            assertTrue(events.fired().contains(new CodeChanged("prenom.kambale", code.account(), CodeChanged.What.ISSUED, code.until(), WHY)));
            assertEquals(SignIn.Outcome.DONE, use(code));
        });
    }

    /** Else a course manager could become whoever sits in his course. */
    @BothDatabases
    void whoHoldsAnyOtherRoleIsNotTheCourseManagersToReset(TestDatabase database) {
        in(database, 4, () -> {
            join(course.enrolments, List.of()).forEach(this::use);
            schema.doInTransaction(em -> account(em, course.persons.get(0)).grant(Role.DECIDER, null));
            schema.doInTransaction(em -> account(em, course.persons.get(1)).propose(Role.AUDITOR, null, LocalDate.of(2027, 3, 29), null, WHY, manager.account(),
                    World.CLOCK.instant()));
            schema.doInTransaction(em -> {
                CourseSession other = new CourseSession("GOM-2027-01", course.world.curriculum, course.world.provider, "Goma", "Nord-Kivu",
                        World.FIRST_DAY, World.LAST_DAY, 5);
                em.persist(other);
                em.flush();
                em.persist(new SessionStaff(other.id(), course.persons.get(2), Role.INSTRUCTOR));
            });
            schema.doInTransaction(em -> account(em, course.persons.get(3)).deactivate(manager.account(), World.CLOCK.instant(), WHY));
            for (int trainee : new int[] {0, 1, 2}) {
                assertEquals(List.of("access.otherRole"), refused(() -> reset(trainee)), "trainee " + trainee);
            }
            assertEquals(List.of("access.inactive"), refused(() -> reset(3)));
            assertEquals(List.of("access.otherRole", "access.otherRole", "access.otherRole", "access.inactive"),
                    refused(() -> join(course.enrolments, List.of())));
        });
    }

    @BothDatabases
    void whoIsNotYetEnrolledOrNoLongerGetsNone(TestDatabase database) {
        in(database, 2, () -> {
            schema.doInTransaction(em -> em.createQuery("update Enrolment e set e.state = org.brevet.enrolment.EnrolmentState.WITHDRAWN where e.id = :id")
                    .setParameter("id", course.enrolments.get(0)).executeUpdate());
            assertEquals(1, rows().size());
            assertEquals(List.of("access.notEnrolled"), refused(() -> join(course.enrolments, List.of())));
            assertEquals(List.of("access.notEnrolled"), refused(() -> reset(0)));
        });
    }

    @BothDatabases
    void ofTwoManagersWhoPrintAtOnceOneIsTold(TestDatabase database) {
        in(database, 2, () -> {
            List<String> told = AtOnce.run(List.of(() -> join(course.enrolments, List.of()), () -> join(course.enrolments, List.of())));
            assertEquals(List.of("access.printed access.printed", "done"), told.stream().sorted().toList());
        });
    }

    @BothDatabases
    void namesakesHaveUserNamesOfTheirOwn(TestDatabase database) {
        in(database, 2, () -> {
            schema.doInTransaction(em -> em.createQuery("update Person p set p.nom = 'Dz’na', p.prenom = 'Ɛlise Œdipe' where p.id in :ids")
                    .setParameter("ids", course.persons).executeUpdate());
            assertEquals(List.of("eliseoedipe.dzna", "eliseoedipe.dzna2"),
                    join(course.enrolments, List.of()).stream().map(OneTimeCodes.Issued::username).toList());
        });
    }

    /** Role × object, as the boundary asks: the course manager of this provider, nobody else. */
    @BothDatabases
    void onlyTheProvidersCourseManager(TestDatabase database) {
        in(database, 1, () -> {
            Place place = new Place(course.world.provider, course.session.value(), course.persons.get(0), course.world.police, "BUN-2027-01");
            Access access = new Access(Known.as());
            for (Role role : Role.values()) {
                boolean own = access.isAllowed(with(role, course.world.provider), allowed(), place);
                assertEquals(role == Role.COURSE_MANAGER, own, role.name());
                assertFalse(access.isAllowed(with(role, course.world.police), allowed(), place), role + " of another organisation");
            }
        });
    }

    @Test
    void everyWayAsksForTheCourseManager() {
        for (Class<?> useCase : List.of(GiveAccess.class, JoiningQueries.class)) {
            Arrays.stream(useCase.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                    .forEach(method -> assertEquals(List.of(Role.COURSE_MANAGER), List.of(method.getAnnotation(Allowed.class).value()), method.getName()));
        }
    }

    private static Role[] allowed() {
        return new Role[] {Role.COURSE_MANAGER};
    }

    private static AccountCaller with(Role role, UUID organisation) {
        return new AccountCaller(UUID.randomUUID(), UUID.randomUUID(), "", role, Set.of(organisation));
    }

    private List<OneTimeCodes.Issued> join(List<UUID> enrolments, List<UUID> again) {
        return schema.inTransaction(em -> give(em).join(course.session, enrolments, again));
    }

    private OneTimeCodes.Issued reset(int trainee) {
        return schema.inTransaction(em -> give(em).reset(new EnrolmentId(course.enrolments.get(trainee)), WHY));
    }

    private SignIn.Outcome use(OneTimeCodes.Issued sheet) {
        return schema.inTransaction(em -> new UseCode(accounts(em), codes(em), new SignInLimits(), events, World.CLOCK)
                .handle(new UseCode.Command(sheet.username(), sheet.code(), PASSWORD, "127.0.0.1")));
    }

    private List<JoiningRow> rows() {
        return schema.inTransaction(em -> new JoiningQueries(trainees(em)).of(course.session));
    }

    private static Account account(EntityManager em, UUID person) {
        return em.createQuery("select a from Account a where a.person = :person", Account.class).setParameter("person", person).getSingleResult();
    }

    private static List<String> refused(Runnable work) {
        return assertThrows(Refused.class, work::run).reasons().stream().map(Reason::key).toList();
    }

    private void in(TestDatabase database, int trainees, Runnable work) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            course = Course.begun(fresh, trainees);
            manager = schema.inTransaction(em -> {
                Account account = new Account("formation.tsi", null, "Clémentine Androsi", Language.FR, course.world.manager);
                account.grant(Role.COURSE_MANAGER, course.world.provider);
                em.persist(account);
                return new AccountCaller(account.id(), account.person(), account.displayName(), Role.COURSE_MANAGER, Set.of(course.world.provider));
            });
            work.run();
        }
    }

    private GiveAccess give(EntityManager em) {
        return new GiveAccess(sessions(em), trainees(em), persons(em), manager);
    }

    private Trainees trainees(EntityManager em) {
        return new Trainees(em, sessions(em), persons(em));
    }

    private Sessions sessions(EntityManager em) {
        return new Sessions(em, World.people(em), events, World.CLOCK);
    }

    private PersonAccounts persons(EntityManager em) {
        return new PersonAccounts(em, accounts(em), new RoleGrants(accounts(em), new Policy(em), events, manager, World.CLOCK), codes(em), events, World.CLOCK);
    }

    private OneTimeCodes codes(EntityManager em) {
        return new OneTimeCodes(em, new SignIns(em, events, World.CLOCK), new Policy(em), events, World.CLOCK);
    }

    private Accounts accounts(EntityManager em) {
        return new Accounts(em, World.CLOCK);
    }
}
