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

/** R74: the holder gives it back, or has died, on proof. The ground is never public. */
@Stateless
@UseCase
public class SurrenderCertificate {

    private LifeDecisions decisions;

    public SurrenderCertificate() {
    }

    @Inject
    public SurrenderCertificate(LifeDecisions decisions) {
        this.decisions = decisions;
    }

    /** {@code document}: the letter or act on which it rests. @return the decision's number. @throws Refused R56.*; R2.certificate; factor.* */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER})
    public String handle(CertificateNumber number, Ground ground, String document, FactorProof proof) {
        return decisions.take(DecisionKind.SURRENDER, number, ground, document, "", proof);
    }
}
