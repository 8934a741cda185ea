package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.UseCase;

/** Asked with each request: whose token it is, as the account stands now. Two statements, and once a minute a third. */
@Stateless
@UseCase
public class KeepSignIn {

    private SignIns signIns;
    private Accounts accounts;

    public KeepSignIn() {
    }

    @Inject
    public KeepSignIn(SignIns signIns, Accounts accounts) {
        this.signIns = signIns;
        this.accounts = accounts;
    }

    /** Empty: the token is nobody's, was ended or has run out, or the account is inactive. */
    @AllowedToAnyone("the token is the right to it")
    public Optional<CallerIdentity> handle(String token) {
        return signIns.live(token).flatMap(found -> accounts.active(found.account()));
    }
}
