package org.brevet.people.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;

/** What is known of the person behind one's own account. */
@Stateless
@UseCase
public class OwnPersonQueries {

    private People people;
    private Caller caller;

    public OwnPersonQueries() {
    }

    @Inject
    public OwnPersonQueries(People people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    /** {@code person} is null where none stands behind the account; the names of the organisations for which the caller holds a role. */
    public record Own(PersonRow person, Map<UUID, String> organisations) implements Serializable {
    }

    @AllowedToSignedIn("his own")
    public Own own() {
        Map<UUID, String> names = Stream.of(Role.values()).flatMap(role -> caller.organisations(role).stream()).distinct()
                .collect(Collectors.toMap(Function.identity(), id -> people.organisation(id).name()));
        return new Own(caller.hasPerson() ? people.get(caller.person()) : null, names);
    }
}
