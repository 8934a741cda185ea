package org.brevet.people.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.identity.AccountId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.RoleGrants;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Grants a role for an organisation or the whole country; one of the authority is proposed, and a second administrator confirms it. */
@Stateless
@UseCase
public class GrantRole {

    private People people;
    private RoleGrants grants;

    public GrantRole() {
    }

    @Inject
    public GrantRole(People people, RoleGrants grants) {
        this.people = people;
        this.grants = grants;
    }

    /** {@code organisation} counts for roles held for one; {@code firstDay} null: today; {@code lastDay} null: until it is taken away. */
    public record Command(AccountId account, Role role, UUID organisation, LocalDate firstDay, LocalDate lastDay, String reason) {
    }

    /**
     * @return whether it is granted; else it waits for a second administrator
     * @throws Refused grant.organisationMissing, staff.roleNeedsProvider, and what {@link RoleGrants#handle} refuses
     */
    @Allowed(Role.ADMIN)
    public boolean handle(Command command) {
        boolean national = command.role().held() == Role.Held.NATIONALLY;
        if (!national) {
            if (command.organisation() == null) {
                throw Refused.because(Reason.of("grant.organisationMissing", command.role()));
            }
            OrganisationRow organisation = people.organisation(command.organisation());
            if (command.role().held() == Role.Held.FOR_PROVIDER && !organisation.provider()) {
                throw Refused.because(Reason.of("staff.roleNeedsProvider", command.role(), organisation.name()));
            }
        }
        return grants.handle(new RoleGrants.Wanted(command.account().value(), command.role(), national ? null : command.organisation(),
                command.firstDay(), command.lastDay(), command.reason()));
    }
}
