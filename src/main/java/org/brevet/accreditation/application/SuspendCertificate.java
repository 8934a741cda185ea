package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.Ground;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.FactorProof;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.Refused;

/** R65: stops a certificate at once, reversibly. An officer may, since after an accident nobody waits for the decider. */
@Stateless
@UseCase
public class SuspendCertificate {

    private LifeDecisions decisions;

    public SuspendCertificate() {
    }

    @Inject
    public SuspendCertificate(LifeDecisions decisions) {
        this.decisions = decisions;
    }

    /** @return the decision's number. @throws Refused R56.*; R2.certificate; factor.* */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER})
    public String handle(CertificateNumber number, Ground ground, String explanation, String citedRule, FactorProof proof) {
        return decisions.take(DecisionKind.SUSPEND, number, ground, explanation, citedRule, proof);
    }
}
