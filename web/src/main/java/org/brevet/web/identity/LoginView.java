package org.brevet.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.brevet.identity.SignIn;
import org.brevet.identity.application.RequestCaller;
import org.brevet.web.shared.Text;
import org.brevet.web.shared.UserLanguage;

/** Signing in. The user name typed stays after an error; the password does not. */
@Named("login")
@RequestScoped
public class LoginView {

    @Inject
    SecurityContext security;
    @Inject
    RequestCaller caller;
    @Inject
    Entrance entrance;
    @Inject
    UserLanguage language;
    @Inject
    Text text;
    private String username;
    private String password;
    private String next;

    public void submit() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate((HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(), AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(username, new Password(password))).newAuthentication(true));
        if (caller.signInOutcome() == SignIn.Outcome.DONE) {
            language.remember(caller.signIn().language(), (HttpServletResponse) external.getResponse());
            external.redirect(entrance.after(caller.standing(), next));
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            faces.responseComplete();
        } else {
            String key = caller.signInOutcome() == SignIn.Outcome.LIMITED ? "login.limited" : "login.wrong";
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get(key), null));
        }
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

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
