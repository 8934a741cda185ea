package org.brevet.identity.application;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.brevet.identity.Role;
import org.brevet.shared.Language;

/** An account as it stands now: {@code person} may be null. */
public record CallerIdentity(UUID account, UUID person, String username, String name, Language language, Set<Grant> grants)
        implements Serializable {

    /** {@code organisation} is null for roles held nationally. */
    public record Grant(Role role, UUID organisation) implements Serializable {
    }
}
