package org.brevet.people.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.CallerIdentity.Grant;
import org.brevet.identity.application.CreateAccount;
import org.brevet.identity.application.PasswordRules;
import org.brevet.people.NewPerson;
import org.brevet.shared.Language;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Enters a person of an organisation together with the account: both are there afterwards, or neither. */
@Stateless
@UseCase
public class RegisterStaff {

    private People people;
    private Accounts accounts;
    private CreateAccount createAccount;

    public RegisterStaff() {
    }

    @Inject
    public RegisterStaff(People people, Accounts accounts, CreateAccount createAccount) {
        this.people = people;
        this.accounts = accounts;
        this.createAccount = createAccount;
    }

    /** {@code postnom} may be empty; {@code role} is null for staff of sessions: theirs follows from the staff list. */
    public record Command(String nom, String postnom, String prenom, UUID organisation, String username, String password, Language language,
            Role role) {

        /** Without the password. */
        @Override
        public String toString() {
            return username + " " + role + " " + organisation;
        }
    }

    /** @throws Refused staff.nomMissing, staff.prenomMissing, staff.roleNeedsProvider, account.usernameMissing, account.nameTaken, account.passwordShort */
    @Allowed(Role.ADMIN)
    public UUID handle(Command command) {
        OrganisationRow organisation = people.organisation(command.organisation());
        List<Reason> reasons = reasons(command, organisation);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        String nom = command.nom().strip();
        String prenom = command.prenom().strip();
        String postnom = missing(command.postnom()) ? "" : command.postnom().strip();
        UUID person = people.register(NewPerson.named(nom, postnom, prenom, organisation.id()));
        return createAccount.handle(new CreateAccount.Command(command.username(), command.password(), prenom + " " + nom, command.language(), person,
                grants(command.role(), organisation)));
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
        if (missing(command.username())) {
            reasons.add(Reason.of("account.usernameMissing"));
        } else if (accounts.byName(command.username()).isPresent()) {
            reasons.add(Reason.of("account.nameTaken", command.username().strip()));
        }
        if (command.password() == null || command.password().length() < PasswordRules.LEAST_LENGTH) {
            reasons.add(Reason.of("account.passwordShort", PasswordRules.LEAST_LENGTH));
        }
        return reasons;
    }

    private static List<Grant> grants(Role role, OrganisationRow organisation) {
        return role == null ? List.of() : List.of(new Grant(role, role.held() == Role.Held.NATIONALLY ? null : organisation.id()));
    }

    private static boolean missing(String typed) {
        return typed == null || typed.isBlank();
    }
}
