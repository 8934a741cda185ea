package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.SignIn;
import org.brevet.identity.SignInsEnded;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SignedIn;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Sets a second factor up: a secret is shown to one browser, and stands once a code of it was typed there. For whoever must have one that is the
 * second step of signing in; others, and whoever replaces his, have shown before that it is really they ({@link OwnFactor#begin}).
 */
@Stateless
@UseCase
public class SetUpFactor {

    private static final SecureRandom RANDOM = new SecureRandom();
    private SignIns signIns;
    private Accounts accounts;
    private SecondFactors factors;
    private Event<DomainEvent> events;
    private Clock clock;

    public SetUpFactor() {
    }

    @Inject
    public SetUpFactor(SignIns signIns, Accounts accounts, SecondFactors factors, Event<DomainEvent> events, Clock clock) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.factors = factors;
        this.events = events;
        this.clock = clock;
    }

    /** What this browser is to be shown. Empty where there is nothing to set up. It stays the same while the page is loaded again. */
    @AllowedToAnyone("the token of a right password is the right to it")
    public Optional<FactorOffer> offer(String token) {
        Optional<SignedIn> found = signIns.live(token);
        Optional<Account> account = found.flatMap(one -> accounts.activeOne(one.account()));
        if (account.isEmpty()) {
            return Optional.empty();
        }
        SignedIn signIn = found.get();
        byte[] sealed = signIn.offered(clock.instant());
        if (sealed == null) {
            if (!mustSetUp(signIn, account.get())) {
                return Optional.empty();
            }
            sealed = offered(signIn, account.get());
        }
        return Optional.of(FactorOffer.of(account.get().username(), factors.open(account.get().id(), sealed)));
    }

    /**
     * All other browsers of the account are signed out.
     *
     * @return recovery codes, in clear: shown once
     * @throws Refused factor.missing, factor.wrong; factor.again where this browser was offered nothing, or too long ago
     */
    @AllowedToAnyone("the token, and the secret that it alone was shown, are the right to it")
    public List<String> confirm(String token, String code, String address) {
        SignedIn signIn = signIns.live(token).orElseThrow(() -> Refused.because(Reason.of("factor.again")));
        // Two browsers that confirm at once: the second waits here, and then is signed out
        Account account = accounts.locked(signIn.account());
        byte[] sealed = signIns.find(token).map(one -> one.offered(clock.instant())).orElse(null);
        if (sealed == null || !account.active()) {
            throw Refused.because(Reason.of("factor.again"));
        }
        if (code == null || code.isBlank()) {
            throw Refused.because(Reason.of("factor.missing"));
        }
        byte[] secret = factors.open(account.id(), sealed);
        OptionalLong step = Totp.matching(secret, OneTimeCodes.plain(code), clock.instant());
        if (step.isEmpty()) {
            throw Refused.because(Reason.of("factor.wrong"));
        }
        List<String> codes = factors.setUp(account, secret, step.getAsLong());
        if (signIn.factor() != SignedIn.Factor.PROVEN) {
            events.fire(new SignIn(account.username(), SignIn.Outcome.DONE, address));
        }
        signIn.offer(null, null);
        signIn.prove();
        signIns.endAll(account, token, SignInsEnded.Why.FACTOR_SET_UP);
        return codes;
    }

    private boolean mustSetUp(SignedIn signIn, Account account) {
        return signIn.factor() == SignedIn.Factor.NOT_ASKED && accounts.needsFactor(account) && factors.find(account.id()).isEmpty();
    }

    private byte[] offered(SignedIn signIn, Account account) {
        byte[] secret = new byte[Totp.SECRET];
        RANDOM.nextBytes(secret);
        signIn.offer(factors.seal(account.id(), secret), clock.instant());
        return signIn.offered(clock.instant());
    }
}
