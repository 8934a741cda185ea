package org.brevet.demonstration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.AccountId;
import org.brevet.identity.GrantId;
import org.brevet.identity.Role;
import org.brevet.identity.application.AccountQueries;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.ActingAs;
import org.brevet.identity.application.CallerIdentity.Grant;
import org.brevet.identity.application.CreateAccount;
import org.brevet.identity.application.DecideRole;
import org.brevet.identity.application.Passwords;
import org.brevet.identity.domain.Account;
import org.brevet.people.NewPerson;
import org.brevet.people.OrganisationKind;
import org.brevet.people.Sex;
import org.brevet.people.application.GrantRole;
import org.brevet.people.application.RegisterOrganisation;
import org.brevet.people.application.RegisterPerson;
import org.brevet.shared.Language;

/** The people and organisations of the demonstration; nobody of them exists. The accounts stand in the README. */
@Stateless
public class Cast {

    /** Said openly: the demonstration is marked as such everywhere and holds nobody's data. */
    public static final String PASSWORD = "brevet-demo-2027";
    /** Name of the training provider. */
    public static final String PROVIDER = "ONG Terre Sûre Ituri";
    /** Name of a second provider, whose people have no part in the first one's courses. */
    public static final String SECOND_PROVIDER = "ONG Kivu Déminage Sud";
    /** Name of the police unit that nominates trainees. */
    public static final String POLICE = "Police nationale congolaise, Ituri";
    private static final String AUTHORITY = "Centre congolais de lutte antimines";

    private Accounts accounts;
    private ActingAs acting;
    private RegisterOrganisation registerOrganisation;
    private RegisterPerson registerPerson;
    private CreateAccount createAccount;
    private GrantRole grantRole;
    private DecideRole decideRole;
    private AccountQueries queries;

    public Cast() {
    }

    @Inject
    public Cast(Accounts accounts, ActingAs acting, RegisterOrganisation registerOrganisation, RegisterPerson registerPerson,
            CreateAccount createAccount, GrantRole grantRole, DecideRole decideRole, AccountQueries queries) {
        this.accounts = accounts;
        this.acting = acting;
        this.registerOrganisation = registerOrganisation;
        this.registerPerson = registerPerson;
        this.createAccount = createAccount;
        this.grantRole = grantRole;
        this.decideRole = decideRole;
        this.queries = queries;
    }

    /** @param time before anything that the demonstration tells of: a role is held from the day on which it is granted */
    public void enter(Instant time) {
        // The first account has nobody to make it: a real installation has the one-time link for it
        Account administrator = new Account("adm.cclam", Passwords.hash(PASSWORD), "Administration CCLAM", Language.FR, null);
        administrator.grant(Role.ADMIN, null);
        accounts.add(administrator);
        acting.as("adm.cclam", time, this::enterAll);
        // Anybody may try the demonstration without an app on his telephone
        accounts.exemptFromFactor();
    }

    private void enterAll() {
        UUID provider = registerOrganisation.handle(PROVIDER, OrganisationKind.NATIONAL_NGO, true);
        UUID second = registerOrganisation.handle(SECOND_PROVIDER, OrganisationKind.NATIONAL_NGO, true);
        UUID police = registerOrganisation.handle(POLICE, OrganisationKind.PNC, false);
        UUID authority = registerOrganisation.handle(AUTHORITY, OrganisationKind.AUTHORITY, false);
        staff("adm2.cclam", "Ilunga", "Kasongo", "Marthe", authority);
        granted("adm2.cclam", Role.ADMIN);
        staff("agrement.cclam", "Nzuzi", "Mbala", "Béatrice", authority);
        staff("decision.cclam", "Kabeya", "Mulumba", "Athanase", authority);
        staff("formation.tsi", "Androsi", "Lonu", "Clémentine", provider, new Grant(Role.COURSE_MANAGER, provider));
        staff("formateur.tsi", "Bamaraki", "Tibenderana", "Innocent", provider);
        staff("evaluateur.tsi", "Lobho", "Djodjo", "Rachel", provider);
        staff("verif.tsi", "Mugeni", "Kabarole", "Prudence", authority);
        staff("organisation.pnc", "Katembo", "Sivihwa", "Éric", police, new Grant(Role.ORGANISATION_OFFICER, police));
        staff("organisation.tsi", "Atosha", "Likana", "Bénédicte", provider, new Grant(Role.ORGANISATION_OFFICER, provider));
        staff("formation.kds", "Mapendo", "Cirhuza", "Yvette", second, new Grant(Role.COURSE_MANAGER, second));
        staff("formateur.goma", "Kasereka", "Mbusa", "Faustin", provider);
        staff("evaluateur.goma", "Nabintu", "Furaha", "Sylvie", provider);
        staff("verif.goma", "Ilunga", "Kalonji", "Dieudonné", authority);
        staff("inspection.cclam", "Mukendi", "Tshibangu", "Hortense", authority);
        staff("recours.cclam", "Bolamba", "Ekofo", "Charles", authority);
        staff("rapport.cclam", "Matondo", "Nsimba", "Julie", authority, new Grant(Role.REPORTER, null));
        staff("auditeur.cclam", "Lukusa", "Ngandu", "Solange", authority);
        granted("agrement.cclam", Role.ACCREDITATION_OFFICER);
        granted("decision.cclam", Role.DECIDER);
        granted("auditeur.cclam", Role.AUDITOR);
        granted("inspection.cclam", Role.INSPECTOR);
        granted("recours.cclam", Role.APPEAL_PANEL);
        trainee("stagiaire.kambale", provider);
    }

    /** A role of the authority takes two: the one administrator proposes, the other confirms. The second one is made by the first alone. */
    private void granted(String username, Role role) {
        AccountId account = queries.idOf(username);
        if (!grantRole.handle(new GrantRole.Command(account, role, null, null, null, "Distribution de la démonstration"))) {
            GrantId grant = queries.one(account).grants().get(0).id();
            acting.as("adm2.cclam", () -> {
                decideRole.confirm(grant);
                return null;
            });
        }
    }

    private void staff(String username, String nom, String postnom, String prenom, UUID organisation, Grant... grants) {
        UUID person = registerPerson.handle(NewPerson.named(nom, postnom, prenom, organisation));
        createAccount.handle(new CreateAccount.Command(username, PASSWORD, prenom + " " + nom, Language.FR, person, List.of(grants)));
    }

    /** Row 1 of the nominations, known before: the import recognises him by the number of his document. */
    private void trainee(String username, UUID organisation) {
        UUID person = registerPerson.handle(new NewPerson("Kambale", "Muhindo", "Jean-Pierre", Sex.M, LocalDate.of(1991, 3, 14), "Butembo",
                "Nord-Kivu", "Carte d'électeur", "10234567811", organisation, "+243 810 000 101"));
        createAccount.handle(new CreateAccount.Command(username, PASSWORD, "Jean-Pierre Kambale", Language.FR, person, List.of()));
    }

    /** An account for somebody of the finished course. */
    public void holder(String username, String name, UUID person) {
        acting.as("adm.cclam", () -> createAccount.handle(new CreateAccount.Command(username, PASSWORD, name, Language.FR, person, List.of())));
        accounts.exemptFromFactor();
    }
}
