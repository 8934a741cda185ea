package org.brevet.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.brevet.identity.FactorAnswer;
import org.brevet.identity.SignInStanding;
import org.brevet.identity.application.ProveFactor;
import org.brevet.identity.application.RequestCaller;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Text;

/** The second step of signing in: the code of the app, or a recovery code. What was typed stays after an error but for a code that is used up. */
@Named("factorLogin")
@RequestScoped
public class FactorLoginView {

    @Inject
    ProveFactor prove;
    @Inject
    RequestCaller caller;
    @Inject
    Entrance entrance;
    @Inject
    Done done;
    @Inject
    Text text;
    private String next;
    private String code;

    /** Whoever has nothing to prove goes where he belongs. */
    public void open() throws IOException {
        if (caller.standing() != SignInStanding.CODE_ASKED) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(entrance.after(caller.standing(), next));
        }
    }

    public void submit() throws IOException {
        if (caller.standing() != SignInStanding.CODE_ASKED) {
            // Sent twice: the first one has signed in
            open();
            return;
        }
        FactorAnswer answer = prove.handle(caller.token(), code, caller.address());
        if (answer == FactorAnswer.DONE) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            ((HttpServletRequest) external.getRequest()).changeSessionId();
            external.redirect(entrance.after(SignInStanding.SIGNED_IN, next));
        } else if (answer == FactorAnswer.GONE) {
            done.go("/login", "factor.gone");
        } else {
            FacesContext.getCurrentInstance().addMessage("factor:code", new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get("reason.factor."
                    + (answer == FactorAnswer.WRONG ? "wrong" : answer == FactorAnswer.USED ? "used" : "limited")), null));
        }
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
