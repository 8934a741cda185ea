package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.FactorChanged;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.Refused;

/** One code for several decisions or papers, each a transaction of its own: a code is good once, and thirty dossiers would want fifteen minutes. */
@Stateless
@UseCase
public class ConfirmSeries {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private FactorGate gate;
    private Accounts accounts;
    private SecondFactors factors;
    private Caller caller;
    private Clock clock;

    public ConfirmSeries() {
    }

    @Inject
    public ConfirmSeries(FactorGate gate, Accounts accounts, SecondFactors factors, Caller caller, Clock clock) {
        this.gate = gate;
        this.accounts = accounts;
        this.factors = factors;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused as {@link FactorGate#confirm} */
    @Allowed({Role.DECIDER, Role.ACCREDITATION_OFFICER})
    public FactorProof handle(FactorProof typed) {
        if (!gate.confirm(typed)) {
            return FactorProof.none();
        }
        factors.tell(accounts.get(caller.account()), FactorChanged.What.CONFIRMED_SERIES, "");
        return FactorProof.series(caller.account(), clock.instant().plus(LONGEST));
    }
}
