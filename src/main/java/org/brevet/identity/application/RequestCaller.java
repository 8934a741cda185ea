package org.brevet.identity.application;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Function;
import org.brevet.identity.SignIn;
import org.brevet.identity.SignInStanding;

/** What one request knows of its caller: the account, read once, the network address, the browser. */
@RequestScoped
public class RequestCaller {

    private String name;
    private Optional<CallerIdentity> identity = Optional.empty();
    private String address = "";
    private String agent = "";
    private String token;
    private SignInStanding standing;
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
        standing = SignInStanding.SIGNED_IN;
    }

    /** A token of a right password that signs nobody in yet. */
    public void isAsked(SignInStanding asked, String token) {
        standing = asked;
        this.token = token;
    }

    /** How far the browser's sign-in has come, null where there is none. */
    public SignInStanding standing() {
        return standing;
    }

    /** What stands in the browser's cookie, null where nobody is signed in or about to. */
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
        standing = result.standing();
    }
}
