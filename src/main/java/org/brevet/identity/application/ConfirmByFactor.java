package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.brevet.identity.Caller;
import org.brevet.identity.FactorAnswer;
import org.brevet.identity.domain.Account;
import org.brevet.identity.domain.SecondFactor;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** By a code of the caller's app; a recovery code does not decide. A code refused is noted although the decision is undone. */
@ApplicationScoped
public class ConfirmByFactor implements FactorGate {

    private Accounts accounts;
    private SecondFactors factors;
    private NoteRefusal note;
    private Caller caller;
    private Clock clock;

    protected ConfirmByFactor() {
    }

    @Inject
    public ConfirmByFactor(Accounts accounts, SecondFactors factors, NoteRefusal note, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.note = note;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public boolean confirm(FactorProof proof) {
        Account account = accounts.get(caller.account());
        Optional<SecondFactor> factor = factors.locked(account.id());
        if (factor.isEmpty()) {
            if (accounts.needsFactor(account)) {
                // No such account is signed in at all: this is for whatever else may call
                throw Refused.because(Reason.of("factor.none"));
            }
            return false;
        }
        if (proof.isSeries()) {
            if (!proof.holdsFor(account.id(), clock.instant())) {
                throw Refused.because(Reason.of("factor.again"));
            }
            return true;
        }
        if (proof.code().isEmpty()) {
            throw Refused.because(Reason.of("factor.missing"));
        }
        FactorAnswer answer = factors.tryCode(account, factor.get(), proof.code(), caller.from());
        if (answer != FactorAnswer.DONE) {
            factors.toNote(account, answer, caller.from()).ifPresent(note::factor);
            throw Refused.because(reason(answer));
        }
        return true;
    }

    /** Why a code was refused. */
    static Reason reason(FactorAnswer answer) {
        return Reason.of(switch (answer) {
            case WRONG -> "factor.wrong";
            case USED -> "factor.used";
            case LIMITED -> "factor.limited";
            default -> "factor.again";
        });
    }
}
