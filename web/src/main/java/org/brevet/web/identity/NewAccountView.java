package org.brevet.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevet.identity.Role;
import org.brevet.identity.application.OneTimeCodes;
import org.brevet.people.application.OrganisationQueries;
import org.brevet.people.application.OrganisationRow;
import org.brevet.people.application.RegisterStaff;
import org.brevet.shared.Language;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Fields;

/** A person and the account, in one form. */
@Named("newAccount")
@ViewScoped
public class NewAccountView implements Serializable {

    private static final Map<String, String> FIELDS = Map.of("staff.nomMissing", "account:nom", "staff.prenomMissing", "account:prenom",
            "staff.roleNeedsProvider", "account:role", "account.usernameMissing", "account:username", "account.nameTaken", "account:username",
            "account.usernameForm", "account:username", "R4.reason", "account:reason", "R4.tooLong", "account:reason");

    @Inject
    OrganisationQueries queries;
    @Inject
    RegisterStaff register;
    @Inject
    Fields fields;
    private List<OrganisationRow> organisations;
    private String nom;
    private String postnom;
    private String prenom;
    private String organisation;
    private String username;
    private String reason;
    private Language language = Language.FR;
    private Role role;
    private transient List<OneTimeCodes.Issued> slips;
    private boolean waiting;

    public void open() {
        organisations = queries.all();
        organisation = organisations.size() == 1 ? organisations.get(0).id().toString() : null;
    }

    /** Synchronized: a double click makes one account. Its code is shown by this answer and never again. */
    public synchronized void submit() {
        if (slips != null) {
            return;
        }
        try {
            RegisterStaff.Made made = register.handle(new RegisterStaff.Command(nom, postnom, prenom, UUID.fromString(organisation), username, language,
                    role, reason));
            slips = List.of(made.code());
            waiting = made.waiting();
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
        }
    }

    public List<OneTimeCodes.Issued> getSlips() {
        return slips;
    }

    /** Whether the role waits for a second administrator. */
    public boolean isWaiting() {
        return waiting;
    }

    public List<OrganisationRow> getOrganisations() {
        return organisations;
    }

    /** Those an administrator grants; the others follow from a staff list or from the person. */
    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(Role::granted).toList();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getNom() {
        return nom;
    }

    public void setNom(String nom) {
        this.nom = nom;
    }

    public String getPostnom() {
        return postnom;
    }

    public void setPostnom(String postnom) {
        this.postnom = postnom;
    }

    public String getPrenom() {
        return prenom;
    }

    public void setPrenom(String prenom) {
        this.prenom = prenom;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
