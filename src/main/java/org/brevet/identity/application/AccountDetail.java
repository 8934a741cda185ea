package org.brevet.identity.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.AccountId;
import org.brevet.identity.FactorStanding;
import org.brevet.identity.GrantId;
import org.brevet.identity.GrantStanding;
import org.brevet.identity.Role;
import org.brevet.shared.Language;

/**
 * One account with all that was ever done about its roles, the newest first. {@code own}: the caller's, so he changes nothing here; {@code inactive} and
 * {@code code} are null where there is nothing to say.
 */
public record AccountDetail(AccountId id, String username, String name, Language language, UUID person, boolean own, long version, Inactive inactive,
        Code code, boolean hasPassword, Factor factor, List<Line> grants) implements Serializable {

    /** Since when, by whom and why. */
    public record Inactive(Instant since, String by, String reason) implements Serializable {
    }

    /** A one-time code: asked for, then issued ({@code until} is not null), then over. {@code mayConfirm}: the caller is the second person for it. */
    public record Code(String requestedBy, Instant requestedAt, String reason, Instant until, boolean valid, boolean mayConfirm) implements Serializable {

        public boolean requested() {
            return until == null;
        }
    }

    /**
     * The second factor; {@code setUpAt} is null where there is none, {@code resetAt} where nobody asked for a reset. {@code mayConfirm}: the caller
     * is the second person for it.
     */
    public record Factor(FactorStanding standing, Instant setUpAt, String resetBy, Instant resetAt, String resetReason, boolean mayConfirm)
            implements Serializable {

        public boolean present() {
            return setUpAt != null;
        }

        public boolean requested() {
            return resetAt != null;
        }
    }

    /** A role; names are those of accounts, "" for nobody. {@code mayConfirm}: the caller is a second person for it. */
    public record Line(GrantId id, Role role, UUID organisation, GrantStanding standing, LocalDate firstDay, LocalDate lastDay, String reason,
            String proposedBy, Instant proposedAt, String decidedBy, Instant decidedAt, String revokedBy, Instant revokedAt, String endReason,
            boolean mayConfirm) implements Serializable {
    }

    public boolean active() {
        return inactive == null;
    }
}
