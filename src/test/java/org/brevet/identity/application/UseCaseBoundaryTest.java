package org.brevet.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.brevet.identity.AccessDenied;
import org.brevet.identity.AccessRefused;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Place;
import org.brevet.identity.PlaceFinder;
import org.brevet.identity.Role;
import org.brevet.identity.SessionRoles;
import org.brevet.shared.NotFound;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R1: role × action × object, at the one place through which everything goes. */
class UseCaseBoundaryTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private final FiredEvents events = new FiredEvents();

    /** A thing belongs wholly to one: provider, session, holder and nominator are all the same id. */
    record ThingId(UUID owner) {
    }

    record Command(String text, ThingId thing) {
    }

    /** A use case for each kind of authority, and the two open ones. */
    static class Things {

        @Allowed(Role.COURSE_MANAGER)
        public void ofProvider(Command command) {
        }

        @Allowed(Role.ORGANISATION_OFFICER)
        public void ofNominator(ThingId thing) {
        }

        @Allowed(Role.INSTRUCTOR)
        public void ofStaff(ThingId thing) {
        }

        @Allowed(Role.TRAINEE)
        public void ofHolder(ThingId thing) {
        }

        @Allowed({Role.DECIDER, Role.COURSE_MANAGER})
        public void national(ThingId thing) {
        }

        @Allowed(Role.COURSE_MANAGER)
        public void withoutObject() {
        }

        @AllowedToSignedIn("it is his own")
        public void signedIn() {
        }

        @AllowedToAnyone("a verifier has no account")
        public void anyone() {
        }

        public void forgotten() {
        }
    }

    /** Who calls, with roles for organisations (null: nationally). */
    record Somebody(boolean signedIn, UUID person, Map<Role, Set<UUID>> grants) implements Caller {

        @Override
        public UUID account() {
            return person;
        }

        @Override
        public boolean hasPerson() {
            return person != null;
        }

        @Override
        public String name() {
            return "Somebody";
        }

        @Override
        public boolean holds(Role role) {
            return grants.containsKey(role);
        }

        @Override
        public Set<UUID> organisations(Role role) {
            return grants.getOrDefault(role, Set.of());
        }

        @Override
        public String from() {
            return "";
        }
    }

    @Test
    void aCourseManagerReachesWhatHisProviderOwns() throws Exception {
        Caller manager = with(Role.COURSE_MANAGER, OWN);
        allowed(manager, "ofProvider", new Command("x", new ThingId(OWN)));
        refused(manager, "ofProvider", new Command("x", new ThingId(OTHER)));
        refused(with(Role.ORGANISATION_OFFICER, OWN), "ofProvider", new Command("x", new ThingId(OWN)));
        allowed(manager, "withoutObject");
        refused(with(Role.AUDITOR, null), "withoutObject");
    }

    @Test
    void anOrganisationOfficerReachesWhomHisOrganisationNominated() throws Exception {
        allowed(with(Role.ORGANISATION_OFFICER, OWN), "ofNominator", new ThingId(OWN));
        refused(with(Role.ORGANISATION_OFFICER, OWN), "ofNominator", new ThingId(OTHER));
    }

    @Test
    void staffReachTheirSessionAndTraineesThemselves() throws Exception {
        Caller somebody = new Somebody(true, PERSON, Map.of());
        allowed(somebody, "ofStaff", new ThingId(OWN));
        refused(somebody, "ofStaff", new ThingId(OTHER));
        allowed(somebody, "ofHolder", new ThingId(PERSON));
        refused(somebody, "ofHolder", new ThingId(OTHER));
        refused(new Somebody(true, null, Map.of()), "ofHolder", new ThingId(OTHER));
    }

    @Test
    void aNationalRoleReachesEverythingAndOneOfSeveralRolesIsEnough() throws Exception {
        allowed(with(Role.DECIDER, null), "national", new ThingId(OTHER));
        allowed(with(Role.COURSE_MANAGER, OTHER), "national", new ThingId(OTHER));
        refused(with(Role.COURSE_MANAGER, OWN), "national", new ThingId(OTHER));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aUseCaseThatSaysNotWhoMayCallIsForNobody(Role role) {
        refused(with(role, OWN), "forgotten");
    }

    @Test
    void withoutAnAccountOnlyWhatIsForAnyone() throws Exception {
        Caller nobody = new Somebody(false, PERSON, Map.of(Role.DECIDER, Set.of()));
        allowed(nobody, "anyone");
        assertThrows(AccessDenied.class, () -> call(nobody, "signedIn"));
        assertThrows(AccessDenied.class, () -> call(nobody, "national", new ThingId(OWN)));
        allowed(new Somebody(true, null, Map.of()), "signedIn");
    }

    @Test
    void aRefusalIsNotedWithUseCaseAndObjectAndWhatDoesNotExistIsNotFound() {
        refused(with(Role.COURSE_MANAGER, OWN), "ofProvider", new Command("x", new ThingId(OTHER)));
        assertEquals(List.of(new AccessRefused("thing " + OTHER, "Things")), events.fired());
        assertThrows(NotFound.class, () -> call(with(Role.COURSE_MANAGER, OWN), "ofProvider", new Command("x", new ThingId(new UUID(0, 0)))));
    }

    private static Caller with(Role role, UUID organisation) {
        return new Somebody(true, PERSON, Map.of(role, organisation == null ? Set.of() : Set.of(organisation)));
    }

    private void allowed(Caller caller, String method, Object... parameters) throws Exception {
        assertEquals("done", call(caller, method, parameters));
    }

    private void refused(Caller caller, String method, Object... parameters) {
        int before = events.fired().size();
        assertThrows(AccessDenied.class, () -> call(caller, method, parameters));
        assertEquals(before + 1, events.fired().size(), "noted");
    }

    private Object call(Caller caller, String method, Object... parameters) throws Exception {
        UseCaseBoundary boundary = new UseCaseBoundary();
        boundary.caller = caller;
        boundary.access = new Access(Known.as(staffOfOwn()));
        boundary.places = new Places(Known.as(things()));
        boundary.note = new NoteRefusal(events);
        Method called = Arrays.stream(Things.class.getDeclaredMethods()).filter(one -> one.getName().equals(method)).findFirst().orElseThrow();
        assertTrue(called.getParameterCount() == parameters.length, method);
        return boundary.check(new Call(called, parameters));
    }

    private static SessionRoles staffOfOwn() {
        return new SessionRoles() {
            @Override
            public Set<Role> rolesOf(UUID person, UUID session) {
                return person.equals(PERSON) && session.equals(OWN) ? Set.of(Role.INSTRUCTOR) : Set.of();
            }

            @Override
            public Set<Role> rolesAnywhere(UUID person) {
                return Set.of();
            }
        };
    }

    private static PlaceFinder<?> things() {
        return new PlaceFinder<ThingId>() {
            @Override
            public Class<ThingId> type() {
                return ThingId.class;
            }

            @Override
            public Optional<Place> find(ThingId id) {
                return Optional.of(new Place(id.owner(), id.owner(), id.owner(), id.owner(), "thing " + id.owner()))
                        .filter(place -> !place.holder().equals(new UUID(0, 0)));
            }
        };
    }

    private record Call(Method method, Object[] parameters) implements InvocationContext {

        @Override
        public Object proceed() {
            return "done";
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object[] getParameters() {
            return parameters;
        }

        @Override
        public Object getTarget() {
            return null;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public void setParameters(Object[] changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
