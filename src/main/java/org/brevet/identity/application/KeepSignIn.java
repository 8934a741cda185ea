package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.SignInStanding;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SignedIn;

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

    /** {@code who} is null unless it is signed in: whoever has only given a password is nobody yet. */
    public record Kept(SignInStanding standing, CallerIdentity who) {
    }

    /** Empty: the token is nobody's, was ended or has run out, or the account is inactive. */
    @AllowedToAnyone("the token is the right to it")
    public Optional<Kept> handle(String token) {
        return signIns.live(token).flatMap(found -> accounts.activeOne(found.account()).map(account -> kept(found, account)));
    }

    private Kept kept(SignedIn found, Account account) {
        SignInStanding standing = standing(found.factor(), accounts.needsFactor(account));
        return new Kept(standing, standing == SignInStanding.SIGNED_IN ? accounts.identity(account) : null);
    }

    /** @param needed whether a role asks for a second factor by now */
    static SignInStanding standing(SignedIn.Factor factor, boolean needed) {
        return switch (factor) {
            case PROVEN -> SignInStanding.SIGNED_IN;
            case ASKED -> SignInStanding.CODE_ASKED;
            case NOT_ASKED -> needed ? SignInStanding.SET_UP_ASKED : SignInStanding.SIGNED_IN;
        };
    }
}
