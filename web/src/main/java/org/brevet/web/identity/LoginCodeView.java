package org.brevet.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.brevet.identity.SignIn;
import org.brevet.identity.SignInStanding;
import org.brevet.identity.application.PasswordRules;
import org.brevet.identity.application.RequestCaller;
import org.brevet.identity.application.UseCode;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Fields;
import org.brevet.web.shared.Text;
import org.brevet.web.shared.UserLanguage;

/** The first sign-in, with a one-time code: the own password is set with it, so that the code is gone when the person is in. */
@Named("loginCode")
@RequestScoped
public class LoginCodeView {

    private static final Map<String, String> FIELDS = Map.of("account.passwordShort", "first:wanted", "account.passwordLong", "first:wanted",
            "account.passwordCommon", "first:wanted", "account.passwordOwn", "first:wanted");

    @Inject
    UseCode use;
    @Inject
    SecurityContext security;
    @Inject
    RequestCaller caller;
    @Inject
    Entrance entrance;
    @Inject
    UserLanguage language;
    @Inject
    Done done;
    @Inject
    Fields fields;
    @Inject
    Text text;
    private String username;
    private String code;
    private String wanted;
    private String repeated;

    public void submit() {
        if (!wanted.equals(repeated)) {
            say("first:repeated", "first.different");
            return;
        }
        try {
            SignIn.Outcome outcome = use.handle(new UseCode.Command(username, code, wanted, caller.address()));
            if (outcome == SignIn.Outcome.DONE) {
                signIn();
            } else {
                say(null, outcome == SignIn.Outcome.LIMITED ? "login.limited" : "code.wrong");
            }
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
        }
    }

    /** With the password that was just set. Where that fails, since somebody was made inactive this very moment, the log-in says so. */
    private void signIn() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        security.authenticate((HttpServletRequest) external.getRequest(), response, AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(username, new Password(wanted))).newAuthentication(true));
        if (caller.signInOutcome() == SignIn.Outcome.DONE) {
            language.remember(caller.signIn().language(), response);
            done.go(entrance.after(caller.standing(), ""), caller.standing() == SignInStanding.SIGNED_IN ? "code.done" : "code.doneFactor");
        } else {
            done.go("/login", "code.doneLogin");
        }
    }

    private void say(String field, String key) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get(key), null));
    }

    public int getLeastLength() {
        return PasswordRules.LEAST_LENGTH;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
