package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SignedIn;
import org.brevet.shared.Network;

/** One's own account. */
@Stateless
@UseCase
public class OwnAccountQueries {

    private Accounts accounts;
    private SignIns signIns;
    private SecondFactors factors;
    private Caller caller;

    public OwnAccountQueries() {
    }

    @Inject
    public OwnAccountQueries(Accounts accounts, SignIns signIns, SecondFactors factors, Caller caller) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.factors = factors;
        this.caller = caller;
    }

    /** @param token of the browser that asks */
    @AllowedToSignedIn("his own")
    public OwnAccount own(String token) {
        Account account = accounts.get(caller.account());
        UUID here = signIns.find(token).map(SignedIn::id).orElse(null);
        List<OwnAccount.Browser> browsers = signIns.of(account.id()).stream().map(one -> new OwnAccount.Browser(one.id(), one.agent(), Network.written(one.address()),
                one.startedAt(), one.seenAt(), one.id().equals(here))).toList();
        return new OwnAccount(account.username(), account.displayName(), account.language(), accounts.grants(account), factor(account), browsers);
    }

    private OwnAccount.Factor factor(Account account) {
        return factors.find(account.id()).map(one -> new OwnAccount.Factor(accounts.needsFactor(account), one.since(), factors.left(account.id())))
                .orElse(new OwnAccount.Factor(accounts.needsFactor(account), null, 0));
    }

    /** Whether a code is asked of the caller when he decides. */
    @AllowedToSignedIn("his own")
    public boolean hasFactor() {
        return factors.find(caller.account()).isPresent();
    }
}
