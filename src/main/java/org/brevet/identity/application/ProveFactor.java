package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.FactorAnswer;
import org.brevet.identity.SignIn;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SecondFactor;
import org.brevet.identity.domain.SignedIn;
import org.brevet.shared.DomainEvent;

/** The second step of signing in: a code of the app, or a recovery code. From the next request on the browser is signed in. */
@Stateless
@UseCase
public class ProveFactor {

    private SignIns signIns;
    private Accounts accounts;
    private SecondFactors factors;
    private Event<DomainEvent> events;

    public ProveFactor() {
    }

    @Inject
    public ProveFactor(SignIns signIns, Accounts accounts, SecondFactors factors, Event<DomainEvent> events) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.factors = factors;
        this.events = events;
    }

    /** @param token of a browser whose password was right; @param address where the code comes from. @return GONE where no code is asked of it */
    @AllowedToAnyone("the token of a right password is the right to try")
    public FactorAnswer handle(String token, String code, String address) {
        Optional<SignedIn> asked = signIns.live(token).filter(one -> one.factor() == SignedIn.Factor.ASKED);
        Optional<Account> found = asked.flatMap(one -> accounts.activeOne(one.account()));
        Optional<SecondFactor> factor = found.flatMap(account -> factors.locked(account.id()));
        if (factor.isEmpty()) {
            return FactorAnswer.GONE;
        }
        Account account = found.get();
        FactorAnswer answer = factors.tryAny(account, factor.get(), code, address);
        if (answer == FactorAnswer.DONE) {
            asked.get().prove();
            events.fire(new SignIn(account.username(), SignIn.Outcome.DONE, address));
        } else {
            factors.toNote(account, answer, address).ifPresent(events::fire);
        }
        return answer;
    }
}
