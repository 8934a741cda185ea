package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.FactorAnswer;
import org.brevet.identity.FactorChanged;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SecondFactor;
import org.brevet.identity.domain.SignedIn;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * What people do with their own second factor: begin one, replace it, renew the recovery codes, give it up. An open browser alone is no right to it.
 */
@Stateless
@UseCase
public class OwnFactor {

    private static final SecureRandom RANDOM = new SecureRandom();
    private Accounts accounts;
    private SignIns signIns;
    private SecondFactors factors;
    private SignInLimits limits;
    private NoteRefusal note;
    private Caller caller;
    private Clock clock;

    public OwnFactor() {
    }

    @Inject
    public OwnFactor(Accounts accounts, SignIns signIns, SecondFactors factors, SignInLimits limits, NoteRefusal note, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.factors = factors;
        this.limits = limits;
        this.note = note;
        this.caller = caller;
        this.clock = clock;
    }

    /** {@code proof}: the password where there is no factor yet, else a code of the present app or a recovery code; {@code token} of this browser. */
    public record Command(String token, String proof) {

        /** Without any of it. */
        @Override
        public String toString() {
            return "second factor";
        }
    }

    /**
     * {@link SetUpFactor#offer} then shows this browser a new secret; what there is stays until that one is confirmed.
     *
     * @throws Refused account.oldWrong, account.oldLimited; factor.missing, factor.wrong, factor.used, factor.limited; factor.again
     */
    @AllowedToSignedIn("his own; the password or a code is asked")
    public void begin(Command command) {
        Account account = accounts.locked(caller.account());
        Optional<SecondFactor> factor = factors.locked(account.id());
        if (factor.isPresent()) {
            require(account, factor.get(), command.proof(), true);
        } else if (limits.ask(account.username(), caller.from()) != SignInLimits.Answer.ALLOWED) {
            throw Refused.because(Reason.of("account.oldLimited"));
        } else if (!Passwords.fits(command.proof(), account.passwordHash())) {
            throw Refused.because(Reason.of("account.oldWrong"));
        }
        byte[] secret = new byte[Totp.SECRET];
        RANDOM.nextBytes(secret);
        SignedIn here = signIns.live(command.token()).filter(one -> one.account().equals(account.id()))
                .orElseThrow(() -> Refused.because(Reason.of("factor.again")));
        here.offer(factors.seal(account.id(), secret), clock.instant());
    }

    /** What was begun is not wanted any more. */
    @AllowedToSignedIn("his own")
    public void stop(String token) {
        signIns.live(token).filter(one -> one.account().equals(caller.account())).ifPresent(one -> one.offer(null, null));
    }

    /**
     * @return recovery codes, in clear: shown once; the old ones end. @throws Refused factor.missing, factor.wrong, factor.used, factor.limited,
     * factor.notSetUp
     */
    @AllowedToSignedIn("his own; a code is asked")
    public List<String> renewCodes(String code) {
        Account account = accounts.locked(caller.account());
        require(account, present(account), code, false);
        List<String> codes = factors.renewCodes(account);
        factors.tell(account, FactorChanged.What.CODES_RENEWED, "");
        return codes;
    }

    /** Where no role asks for one. @throws Refused factor.needed; factor.missing, factor.wrong, factor.used, factor.limited, factor.notSetUp */
    @AllowedToSignedIn("his own; a code is asked")
    public void giveUp(String code) {
        Account account = accounts.locked(caller.account());
        SecondFactor factor = present(account);
        if (accounts.needsFactor(account)) {
            throw Refused.because(Reason.of("factor.needed"));
        }
        require(account, factor, code, true);
        factors.remove(factor);
        factors.tell(account, FactorChanged.What.GIVEN_UP, "");
    }

    private SecondFactor present(Account account) {
        return factors.locked(account.id()).orElseThrow(() -> Refused.because(Reason.of("factor.notSetUp")));
    }

    private void require(Account account, SecondFactor factor, String typed, boolean recovery) {
        if (typed == null || typed.isBlank()) {
            throw Refused.because(Reason.of("factor.missing"));
        }
        FactorAnswer answer = recovery ? factors.tryAny(account, factor, typed, caller.from())
                : factors.tryCode(account, factor, typed, caller.from());
        if (answer != FactorAnswer.DONE) {
            factors.toNote(account, answer, caller.from()).ifPresent(note::factor);
            throw Refused.because(ConfirmByFactor.reason(answer));
        }
    }
}
