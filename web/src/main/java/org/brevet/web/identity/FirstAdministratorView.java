package org.brevet.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.brevet.identity.application.FirstAdministrator;
import org.brevet.identity.application.PasswordRules;
import org.brevet.shared.NotFound;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Text;

/** Behind the one-time link of an empty installation. Without the right token, or once used, there is no such page. */
@Named("firstAdministrator")
@RequestScoped
public class FirstAdministratorView {

    private FirstAdministrator first;
    private Done done;
    private Text text;
    private String token;
    private String username;
    private String name;
    private String password;
    private String repeated;

    protected FirstAdministratorView() {
    }

    @Inject
    public FirstAdministratorView(FirstAdministrator first, Done done, Text text) {
        this.first = first;
        this.done = done;
        this.text = text;
    }

    public void open() {
        if (!first.fits(token)) {
            throw new NotFound("first administrator");
        }
    }

    /** The password is typed twice: nobody could mend the only account there is. */
    public void submit() {
        if (!password.equals(repeated)) {
            FacesContext.getCurrentInstance().addMessage("first:repeated",
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get("first.different"), null));
            return;
        }
        first.handle(token, username, name, password);
        done.go("/login", "first.done");
    }

    public int getLeastLength() {
        return PasswordRules.LEAST_LENGTH;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
}
