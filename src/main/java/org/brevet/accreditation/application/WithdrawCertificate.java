package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.Ground;
import org.brevet.accreditation.domain.Wording;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.FactorProof;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateNumber;
import org.brevet.register.CertificateState;
import org.brevet.register.application.Register;
import org.brevet.shared.Days;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** R69: ends a certificate for good, after the holder was told and heard. */
@Stateless
@UseCase
public class WithdrawCertificate {

    private LifeDecisions decisions;
    private Register register;
    private Policy policy;
    private Clock clock;

    public WithdrawCertificate() {
    }

    @Inject
    public WithdrawCertificate(LifeDecisions decisions, Register register, Policy policy, Clock clock) {
        this.decisions = decisions;
        this.register = register;
        this.policy = policy;
        this.clock = clock;
    }

    /** {@code toldOn}: when the holder was told what is meant; {@code hearing}: what he said to it, or that he did not answer. */
    public record Command(CertificateNumber number, Ground ground, String explanation, String citedRule, LocalDate toldOn, String hearing)
            implements Serializable {
    }

    /**
     * @return the decision's number. @throws Refused R69.told, R69.tooEarly, R69.hearing, R69.notSuspended, R56.*, all at once; R2.certificate;
     * factor.*
     */
    @Allowed(Role.DECIDER)
    public String handle(Command command, FactorProof proof) {
        List<Reason> faults = new ArrayList<>(LifeDecisions.faults(DecisionKind.WITHDRAW, command.ground(), command.explanation(),
                command.citedRule()));
        faults.addAll(hearingFaults(command));
        CertificateState state = register.entry(command.number()).orElseThrow(() -> new NotFound(command.number())).state();
        if (command.ground() == Ground.SUSPENSION_NOT_MENDED && state == CertificateState.ISSUED) {
            faults.add(Reason.of("R69.notSuspended"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return decisions.take(DecisionKind.WITHDRAW, command.number(), command.ground(), command.explanation(), command.citedRule(),
                command.toldOn(), command.hearing().strip(), proof);
    }

    private List<Reason> hearingFaults(Command command) {
        List<Reason> faults = new ArrayList<>();
        LocalDate today = Days.inKinshasa(clock);
        if (command.toldOn() == null || command.toldOn().isAfter(today)) {
            faults.add(Reason.of("R69.told"));
        } else {
            LocalDate earliest = command.toldOn().plusDays(policy.whole(Parameter.HEARING_DAYS, command.toldOn()));
            if (today.isBefore(earliest)) {
                faults.add(Reason.of("R69.tooEarly", earliest));
            }
        }
        faults.addAll(Wording.faults(command.hearing(), "R69.hearing"));
        return faults;
    }
}
