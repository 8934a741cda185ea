package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.brevet.accreditation.DossierRecommended;
import org.brevet.accreditation.DossierRef;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.Recommendation;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.accreditation.domain.DossierStep;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Refused;

/** The officer who examined a dossier proposes what to decide, with reasons (R54). */
@Stateless
@UseCase
public class RecommendDossier {

    private DossierDesk desk;
    private Separation separation;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public RecommendDossier() {
    }

    @Inject
    public RecommendDossier(DossierDesk desk, Separation separation, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.desk = desk;
        this.separation = separation;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused R3.dossier; R2.dossier; R53.role, R53.provider; R54.choose, R54.reasons; R58.changed; for a grant, R50.* */
    @Allowed(Role.ACCREDITATION_OFFICER)
    public void handle(DossierRef ref, Recommendation proposed, String reasons) {
        Dossier dossier = desk.take(ref.number(), ref.version());
        dossier.requireCanBecome(DossierState.RECOMMENDED);
        separation.requireExaminer(caller, dossier);
        desk.requireUnchanged(dossier);
        if (proposed != null && proposed != Recommendation.REFUSE) {
            desk.requireComplete(dossier);
        }
        DossierStep step = dossier.recommend(proposed, reasons, caller.person(), clock.instant());
        desk.note(dossier, DossierState.UNDER_REVIEW, step);
        events.fire(new DossierRecommended(dossier.number().value(), proposed));
    }
}
