package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.Ground;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.FactorProof;
import org.brevet.people.application.People;
import org.brevet.register.CertificateNumber;
import org.brevet.register.LifeEventKind;
import org.brevet.register.application.LifeEvent;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterEntry;
import org.brevet.shared.Days;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** R66: ends a suspension once its ground is mended. The last day of validity does not move. */
@Stateless
@UseCase
public class LiftSuspension {

    private LifeDecisions decisions;
    private Register register;
    private People people;
    private Clock clock;

    public LiftSuspension() {
    }

    @Inject
    public LiftSuspension(LifeDecisions decisions, Register register, People people, Clock clock) {
        this.decisions = decisions;
        this.register = register;
        this.people = people;
        this.clock = clock;
    }

    /** @return the decision's number. @throws Refused R66.ground, R66.medical; R56.*; R2.certificate; factor.* */
    @Allowed(Role.DECIDER)
    public String handle(CertificateNumber number, Ground ground, String explanation, String citedRule, FactorProof proof) {
        RegisterEntry entry = register.entry(number).orElseThrow(() -> new NotFound(number));
        if (ground != null && ground.carries(DecisionKind.LIFT)) {
            requireMended(entry, ground);
        }
        return decisions.take(DecisionKind.LIFT, number, ground, explanation, citedRule, proof);
    }

    private void requireMended(RegisterEntry entry, Ground ground) {
        entry.life().stream().filter(event -> event.kind() == LifeEventKind.SUSPENDED).reduce((first, last) -> last).map(LifeEvent::ground)
                .map(Ground::valueOf).filter(suspension -> !ground.mends(suspension)).ifPresent(suspension -> {
                    throw Refused.because(Reason.of("R66.ground", suspension));
                });
        if (ground == Ground.MEDICAL_RENEWED
                && people.fitness(entry.person()).filter(fitness -> fitness.inForceOn(Days.inProvince(clock))).isEmpty()) {
            throw Refused.because(Reason.of("R66.medical"));
        }
    }
}
