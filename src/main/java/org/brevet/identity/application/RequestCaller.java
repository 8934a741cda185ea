package org.brevet.identity.application;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Function;
import org.brevet.identity.SignIn;

/** What one request knows of its caller: the account, read once, and the network address. */
@RequestScoped
public class RequestCaller {

    private String name;
    private Optional<CallerIdentity> identity = Optional.empty();
    private String address = "";
    private SignIn.Outcome outcome;

    Optional<CallerIdentity> identity(String username, Function<String, Optional<CallerIdentity>> read) {
        if (!username.equals(name)) {
            identity = read.apply(username);
            name = username;
        }
        return identity;
    }

    public String address() {
        return address;
    }

    /** Told by the front door of the web module, which knows the trusted proxies. */
    public void cameFrom(String address) {
        this.address = address;
    }

    /** How this request's try to sign in ended, null if there was none: the page tells "too many tries" from "wrong". */
    public SignIn.Outcome signInOutcome() {
        return outcome;
    }

    void signInWas(SignIn.Outcome outcome) {
        this.outcome = outcome;
    }
}
