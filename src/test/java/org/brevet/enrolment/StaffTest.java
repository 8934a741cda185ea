package org.brevet.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.brevet.enrolment.application.ChangeStaff;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.enrolment.application.Sessions;
import org.brevet.enrolment.application.StaffCandidates;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.identity.Role;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.domain.Account;
import org.brevet.people.NewPerson;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Language;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.function.Executable;

/** Who may stand on a staff list, and until when a line may go: separation of duties (R40, R53) reads it. */
class StaffTest {

    private TestDatabase.Schema schema;
    private World world;

    @BothDatabases
    void whoManagesTheProvidersCoursesIsNotOnTheirStaff(TestDatabase database) {
        in(database, () -> {
            UUID colleague = person("Tshala", "collegue", world.provider);
            UUID elsewhere = person("Mbuyi", "ailleurs", world.police);
            account(world.manager, "formation.tsi");
            for (Role role : List.of(Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR)) {
                refused("staff.courseManager", () -> add(world.manager, role));
                refused("staff.courseManager", () -> add(colleague, role));
            }
            add(elsewhere, Role.MODERATOR);
            assertEquals(Set.of(Role.MODERATOR), roles(elsewhere));
            assertEquals(Set.of(), roles(world.manager));
            List<PersonRow> offered = schema.inTransaction(em -> new SessionQueries(sessions(em), null, World.people(em), null,
                    new StaffCandidates(em, World.people(em)), new FixedCaller(world.manager, "")).staffCandidates(world.session));
            assertEquals(List.of(elsewhere), offered.stream().map(PersonRow::id).toList());
        });
    }

    @BothDatabases
    void r53NobodyLeavesTheListOnceTheCourseHasBegun(TestDatabase database) {
        in(database, () -> {
            UUID instructor = person("Bamaraki", "formateur", null);
            UUID assessor = person("Lobho", "evaluateur", null);
            add(instructor, Role.INSTRUCTOR);
            add(assessor, Role.ASSESSOR);
            remove(assessor, Role.ASSESSOR);
            assertEquals(Set.of(), roles(assessor));
            for (SessionState state : List.of(SessionState.RUNNING, SessionState.ASSESSMENT, SessionState.CLOSED)) {
                schema.doInTransaction(em -> em.find(CourseSession.class, world.session.value()).advance(state));
                refused("staff.taughtAlready", () -> remove(instructor, Role.INSTRUCTOR));
                assertEquals(Set.of(Role.INSTRUCTOR), roles(instructor));
            }
            add(assessor, Role.ASSESSOR);
            assertTrue(roles(assessor).contains(Role.ASSESSOR));
        });
    }

    @BothDatabases
    void r3OfTwoWhoAddTheSamePersonAtOnceOneIsTold(TestDatabase database) {
        in(database, () -> {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            for (int round = 0; round < 5; round++) {
                UUID person = person("Bamaraki" + round, "formateur" + round, null);
                CyclicBarrier start = new CyclicBarrier(2);
                List<CompletableFuture<String>> told = Stream.of(1, 2).map(any -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                        add(person, Role.INSTRUCTOR);
                        return "added";
                    } catch (Refused refused) {
                        return refused.reasons().get(0).key();
                    } catch (InterruptedException | BrokenBarrierException broken) {
                        throw new IllegalStateException(broken);
                    }
                }, threads)).toList();
                assertEquals(List.of("added", "staff.already"), told.stream().map(CompletableFuture::join).sorted().toList());
            }
            threads.shutdown();
        });
    }

    private void in(TestDatabase database, Runnable test) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            world = World.in(fresh, 1);
            test.run();
        }
    }

    /** With an account, and a manager of courses where an organisation is named. */
    private UUID person(String nom, String username, UUID manages) {
        UUID person = schema.inTransaction(em -> World.people(em).register(NewPerson.named(nom, "", "Paul", null)));
        schema.doInTransaction(em -> {
            Account account = new Account(username, "x", nom, Language.FR, person);
            if (manages != null) {
                account.grant(Role.COURSE_MANAGER, manages);
            }
            em.persist(account);
        });
        return person;
    }

    private void account(UUID person, String username) {
        schema.doInTransaction(em -> em.persist(new Account(username, "x", username, Language.FR, person)));
    }

    private void add(UUID person, Role role) {
        schema.doInTransaction(em -> change(em).add(world.session, person, role));
    }

    private void remove(UUID person, Role role) {
        schema.doInTransaction(em -> change(em).remove(world.session, person, role));
    }

    private Set<Role> roles(UUID person) {
        return schema.inTransaction(em -> sessions(em).staffRoles(person, world.session.value()));
    }

    private ChangeStaff change(EntityManager em) {
        return new ChangeStaff(em, new Accounts(em, org.brevet.testing.World.CLOCK), sessions(em), new FiredEvents(), new FixedCaller(world.manager, ""));
    }

    private static Sessions sessions(EntityManager em) {
        return new Sessions(em, World.people(em), new FiredEvents(), World.CLOCK);
    }

    private static void refused(String key, Executable work) {
        assertEquals(List.of(key), assertThrows(Refused.class, work).reasons().stream().map(Reason::key).toList());
    }
}
