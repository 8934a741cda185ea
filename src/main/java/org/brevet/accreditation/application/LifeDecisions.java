package org.brevet.accreditation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.DecisionTaken;
import org.brevet.accreditation.Ground;
import org.brevet.accreditation.domain.Decision;
import org.brevet.accreditation.domain.Wording;
import org.brevet.accreditation.persistence.Dossiers;
import org.brevet.identity.Caller;
import org.brevet.identity.application.FactorGate;
import org.brevet.identity.application.FactorProof;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** A decision on a certificate that exists: checked (R53, R56), numbered, written into the register and told of, in the caller's transaction. */
@ApplicationScoped
public class LifeDecisions {

    private Dossiers dossiers;
    private Register register;
    private RegisterWriting writing;
    private Separation separation;
    private FactorGate gate;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    protected LifeDecisions() {
    }

    @Inject
    public LifeDecisions(Dossiers dossiers, Register register, RegisterWriting writing, Separation separation, FactorGate gate,
            Event<DomainEvent> events, Caller caller, Clock clock) {
        this.dossiers = dossiers;
        this.register = register;
        this.writing = writing;
        this.separation = separation;
        this.gate = gate;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @return the decision's number. @throws Refused R53.holder, R53.role, R53.provider; R56.*; R2.certificate; factor.* ({@link FactorGate}) */
    String take(DecisionKind kind, CertificateNumber certificate, Ground ground, String explanation, String citedRule, FactorProof proof) {
        return take(kind, certificate, ground, explanation, citedRule, null, "", proof);
    }

    /** With the hearing that went before it (R69). */
    String take(DecisionKind kind, CertificateNumber certificate, Ground ground, String explanation, String citedRule, LocalDate toldOn,
            String hearing, FactorProof proof) {
        separation.requireLife(caller, kind, certificate, register.entry(certificate).orElseThrow(() -> new NotFound(certificate)).person());
        List<Reason> faults = faults(kind, ground, explanation, citedRule);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        boolean byFactor = gate.confirm(proof);
        String text = explanation.strip();
        String rule = citedRule == null ? "" : citedRule.strip();
        LocalDate today = Days.inKinshasa(clock);
        UUID author = caller.person();
        String number = dossiers.nextDecisionNumber(today.getYear());
        dossiers.add(new Decision(number, certificate.value(), kind, ground, text, rule, author, today, clock.instant()).afterHearing(toldOn, hearing));
        switch (kind) {
            case SUSPEND -> writing.suspend(certificate, author, ground.name(), text, number);
            case LIFT -> writing.lift(certificate, author, ground.name(), text, number);
            case WITHDRAW -> writing.withdraw(certificate, author, ground.name(), text, number);
            case SURRENDER -> writing.surrender(certificate, author, ground.name(), text, number);
            default -> throw new IllegalArgumentException(kind + " is no decision on a certificate that exists");
        }
        events.fire(new DecisionTaken(number, kind, ground, rule, "", "", certificate.value(), byFactor));
        return number;
    }

    static List<Reason> faults(DecisionKind kind, Ground ground, String explanation, String citedRule) {
        return Wording.faults(kind, ground, explanation == null ? "" : explanation.strip(), citedRule == null ? "" : citedRule.strip());
    }
}
