package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.SignInsEnded;
import org.brevet.identity.UseCase;

/** Signs out: here, in one other browser, everywhere. It holds from the next request on, on every server. */
@Stateless
@UseCase
public class EndSignIns {

    private SignIns signIns;
    private Accounts accounts;
    private Caller caller;

    public EndSignIns() {
    }

    @Inject
    public EndSignIns(SignIns signIns, Accounts accounts, Caller caller) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.caller = caller;
    }

    @AllowedToAnyone("whoever has the token may end it")
    public void here(String token) {
        signIns.find(token).ifPresent(found -> signIns.end(accounts.get(found.account()), found.id(), SignInsEnded.Why.SIGNED_OUT));
    }

    /** One of the caller's own; another's is none. */
    @AllowedToSignedIn("his own")
    public void one(UUID signIn) {
        signIns.end(accounts.get(caller.account()), signIn, SignInsEnded.Why.ONE_ENDED);
    }

    /** Here too. */
    @AllowedToSignedIn("his own")
    public int everywhere() {
        return signIns.endAll(accounts.get(caller.account()), null, SignInsEnded.Why.EVERYWHERE);
    }
}
