package org.brevet.identity;

import java.util.Set;
import java.util.UUID;

/** Who calls the use case: from the container, never from the command. The records of who did what keep {@link #person()}. */
public interface Caller {

    boolean signedIn();

    /** @throws AccessDenied if nobody is signed in */
    UUID account();

    /** The person behind the account; separation of duties compares persons. @throws AccessDenied if there is none */
    UUID person();

    /** Whether a person stands behind the account (an administrator's may have none). */
    boolean hasPerson();

    /** The name shown to others, "" when nobody is signed in. */
    String name();

    /** Whether this role was granted for anything at all. Roles that are held for a session or oneself are asked with an object. */
    boolean holds(Role role);

    /** The organisations for which a role of {@link Role.Held#FOR_PROVIDER} or FOR_NOMINATOR was granted. */
    Set<UUID> organisations(Role role);

    /** Network address that the call came from, "" for the system itself. */
    String from();
}
