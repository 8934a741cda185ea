package org.brevet.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevet.identity.Role;
import org.brevet.identity.application.PasswordRules;
import org.brevet.people.application.OrganisationQueries;
import org.brevet.people.application.OrganisationRow;
import org.brevet.people.application.RegisterStaff;
import org.brevet.shared.Language;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Fields;
import org.brevet.web.shared.Text;

/** A person and the account, in one form. The passwords are kept no longer than the request. */
@Named("newAccount")
@ViewScoped
public class NewAccountView implements Serializable {

    private static final Map<String, String> FIELDS = Map.of("staff.nomMissing", "account:nom", "staff.prenomMissing", "account:prenom",
            "staff.roleNeedsProvider", "account:role", "account.usernameMissing", "account:username", "account.nameTaken", "account:username",
            "account.passwordShort", "account:password");

    @Inject
    OrganisationQueries queries;
    @Inject
    RegisterStaff register;
    @Inject
    Done done;
    @Inject
    Fields fields;
    @Inject
    Text text;
    private List<OrganisationRow> organisations;
    private String nom;
    private String postnom;
    private String prenom;
    private String organisation;
    private String username;
    private transient String password;
    private transient String repeated;
    private Language language = Language.FR;
    private Role role;
    private String created;

    public void open() {
        organisations = queries.all();
        organisation = organisations.size() == 1 ? organisations.get(0).id().toString() : null;
    }

    /** Synchronized: a double click makes one account. The password is typed twice: whoever gets it could not mend a slip. */
    public synchronized void submit() {
        if (password != null && !password.equals(repeated)) {
            FacesContext.getCurrentInstance().addMessage("account:repeated",
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get("first.different"), null));
            return;
        }
        try {
            if (created == null || !created.equals(username)) {
                register.handle(new RegisterStaff.Command(nom, postnom, prenom, UUID.fromString(organisation), username, password, language, role));
                created = username;
            }
            done.go("/accounts", "accounts.done", created.strip());
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
        } finally {
            password = null;
            repeated = null;
        }
    }

    public int getLeastLength() {
        return PasswordRules.LEAST_LENGTH;
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
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
