package org.brevet.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.brevet.identity.SignInStanding;
import org.brevet.web.shared.Done;

/** The second step of signing in for whoever must have a second factor and has none yet. */
@Named("factorSetUp")
@RequestScoped
public class FactorSetUpView extends FactorPage {

    @Inject
    Entrance entrance;
    @Inject
    Done done;
    private String next;

    /** Before anything sent is read: what is on the page decides which form there is. */
    @PostConstruct
    void load() {
        if (caller.standing() == SignInStanding.SET_UP_ASKED) {
            loadOffer();
        }
    }

    /** Whoever has nothing to set up goes where he belongs. */
    public void open() throws IOException {
        if (getOffer() == null) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(
                    caller.standing() == SignInStanding.SET_UP_ASKED ? "/login" : entrance.after(caller.standing(), next));
        }
    }

    /** A form that comes too late, or twice, has nothing left to confirm. */
    @Override
    public void confirm() {
        if (getOffer() == null) {
            done.go(entrance.after(caller.standing(), next), caller.standing() == SignInStanding.SIGNED_IN ? "factor.done" : "factor.gone");
        } else {
            super.confirm();
        }
    }

    /** Where it goes on once the recovery codes are kept. */
    public String getOnward() {
        return entrance.after(SignInStanding.SIGNED_IN, next);
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
