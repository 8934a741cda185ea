package org.brevet.identity.application;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Function;
import org.brevet.identity.SignIn;

/** What one request knows of its caller: the account, read once, the network address, the browser. */
@RequestScoped
public class RequestCaller {

    private String name;
    private Optional<CallerIdentity> identity = Optional.empty();
    private String address = "";
    private String agent = "";
    private String token;
    private CheckPassword.Result signIn;

    Optional<CallerIdentity> identity(String username, Function<String, Optional<CallerIdentity>> read) {
        if (!username.equals(name)) {
            identity = read.apply(username);
            name = username;
        }
        return identity;
    }

    /** Told by the door of the web module, which asked with the token of the cookie. */
    public void isKnownAs(CallerIdentity found, String token) {
        identity = Optional.of(found);
        name = found.username();
        this.token = token;
    }

    /** What stands in the browser's cookie, null where nobody is signed in. */
    public String token() {
        return token;
    }

    public String address() {
        return address;
    }

    /** Told by the front door of the web module, which knows the trusted proxies. */
    public void cameFrom(String address, String agent) {
        this.address = address;
        this.agent = agent == null ? "" : agent;
    }

    /** What the browser says of itself. */
    public String agent() {
        return agent;
    }

    /** How this request's try to sign in ended, null if there was none: the page tells "too many tries" from "wrong". */
    public SignIn.Outcome signInOutcome() {
        return signIn == null ? null : signIn.outcome();
    }

    /** Of a sign-in that has succeeded in this request. */
    public CheckPassword.Result signIn() {
        return signIn;
    }

    void signInWas(CheckPassword.Result result) {
        signIn = result;
        token = result.token();
    }
}
