package org.brevet.identity.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.brevet.shared.Language;

/** One's own account, with the browsers in which it is signed in. */
public record OwnAccount(String username, String name, Language language, List<CallerIdentity.Grant> grants, Factor factor, List<Browser> browsers)
        implements Serializable {

    /** {@code needed}: a role asks for one; {@code setUpAt} is null where there is none; {@code left}: recovery codes still good. */
    public record Factor(boolean needed, Instant setUpAt, long left) implements Serializable {

        public boolean present() {
            return setUpAt != null;
        }
    }

    /** {@code agent} is what the browser says of itself; {@code here}: the one that asks. */
    public record Browser(UUID id, String agent, String address, Instant startedAt, Instant seenAt, boolean here) implements Serializable {
    }
}
