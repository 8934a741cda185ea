package org.brevet.people.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.CreateAccount;
import org.brevet.identity.application.OneTimeCodes;
import org.brevet.identity.application.RoleGrants;
import org.brevet.people.NewPerson;
import org.brevet.shared.Language;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Enters a person of an organisation together with the account: both are there afterwards, or neither. A one-time code opens it: nobody but its person
 * ever knows the password. A role that takes two persons is proposed.
 */
@Stateless
@UseCase
public class RegisterStaff {

    private People people;
    private Accounts accounts;
    private CreateAccount createAccount;
    private OneTimeCodes codes;
    private RoleGrants grants;
    private Caller caller;

    public RegisterStaff() {
    }

    @Inject
    public RegisterStaff(People people, Accounts accounts, CreateAccount createAccount, OneTimeCodes codes, RoleGrants grants, Caller caller) {
        this.people = people;
        this.accounts = accounts;
        this.createAccount = createAccount;
        this.codes = codes;
        this.grants = grants;
        this.caller = caller;
    }

    /** {@code postnom} may be empty; {@code role} is null for staff of sessions: theirs follows from the staff list. {@code reason} is the role's. */
    public record Command(String nom, String postnom, String prenom, UUID organisation, String username, Language language, Role role, String reason) {
    }

    /** The code is shown once; {@code waiting}: the role waits for a second administrator. */
    public record Made(OneTimeCodes.Issued code, boolean waiting) implements Serializable {
    }

    /**
     * @throws Refused staff.nomMissing, staff.prenomMissing, staff.roleNeedsProvider, account.usernameMissing, account.usernameForm, account.nameTaken;
     *         with a role what {@link RoleGrants#handle} refuses
     */
    @Allowed(Role.ADMIN)
    public Made handle(Command command) {
        OrganisationRow organisation = people.organisation(command.organisation());
        List<Reason> reasons = reasons(command, organisation);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        String nom = command.nom().strip();
        String prenom = command.prenom().strip();
        String postnom = missing(command.postnom()) ? "" : command.postnom().strip();
        UUID person = people.register(NewPerson.named(nom, postnom, prenom, organisation.id()));
        UUID account = createAccount.handle(new CreateAccount.Command(command.username(), null, prenom + " " + nom, command.language(), person,
                List.of()));
        OneTimeCodes.Issued code = codes.issueFirst(account, "", caller.account()).named(PersonRow.fullName(nom, postnom, prenom));
        boolean granted = command.role() == null || grants.handle(new RoleGrants.Wanted(account, command.role(),
                command.role().held() == Role.Held.NATIONALLY ? null : organisation.id(), null, null, command.reason()));
        return new Made(code, !granted);
    }

    private List<Reason> reasons(Command command, OrganisationRow organisation) {
        List<Reason> reasons = new ArrayList<>();
        if (missing(command.nom())) {
            reasons.add(Reason.of("staff.nomMissing"));
        }
        if (missing(command.prenom())) {
            reasons.add(Reason.of("staff.prenomMissing"));
        }
        if (command.role() != null && command.role().held() == Role.Held.FOR_PROVIDER && !organisation.provider()) {
            reasons.add(Reason.of("staff.roleNeedsProvider", command.role(), organisation.name()));
        }
        if (command.role() != null) {
            reasons.addAll(RoleGrants.reasonFaults(command.reason()));
        }
        if (missing(command.username())) {
            reasons.add(Reason.of("account.usernameMissing"));
        } else if (!Accounts.isUsername(command.username())) {
            reasons.add(Reason.of("account.usernameForm", command.username().strip()));
        } else if (accounts.byName(command.username()).isPresent()) {
            reasons.add(Reason.of("account.nameTaken", command.username().strip()));
        }
        return reasons;
    }

    private static boolean missing(String typed) {
        return typed == null || typed.isBlank();
    }
}
