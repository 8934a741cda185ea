package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.brevet.accreditation.DossierRef;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** An officer of the authority takes a dossier to examine it, or gives it back to the provider. */
@Stateless
@UseCase
public class ExamineDossier {

    private DossierDesk desk;
    private Separation separation;
    private Caller caller;
    private Clock clock;

    public ExamineDossier() {
    }

    @Inject
    public ExamineDossier(DossierDesk desk, Separation separation, Caller caller, Clock clock) {
        this.desk = desk;
        this.separation = separation;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused R3.dossier; R2.dossierNeeds; R53.role, R53.provider */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public void take(DossierRef ref) {
        Dossier dossier = desk.take(ref.number(), ref.version());
        separation.requireExaminer(caller, dossier);
        desk.note(dossier, DossierState.SUBMITTED, dossier.take(caller.person(), clock.instant()));
    }

    /**
     * R58: facts changed, or the provider must mend something. Until the recommendation it is the officer's to return, and counts as examining
     * it; from then on the decider's.
     *
     * @throws Refused R3.dossier; R2.dossier, R2.dossierDesk; R4.reason; R53.role, R53.provider
     */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER})
    public void giveBack(DossierRef ref, String reason) {
        Dossier dossier = desk.take(ref.number(), ref.version());
        separation.requireExaminer(caller, dossier);
        DossierState before = dossier.state();
        dossier.requireCanBecome(DossierState.RETURNED);
        Role turn = before == DossierState.RECOMMENDED ? Role.DECIDER : Role.ACCREDITATION_OFFICER;
        if (!caller.holds(turn)) {
            throw Refused.because(Reason.of("R2.dossierDesk", dossier.number().value(), before, turn));
        }
        desk.note(dossier, before, dossier.giveBack(reason, caller.person(), clock.instant()));
    }
}
