package org.brevet.accreditation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.brevet.accreditation.DossierItem;
import org.brevet.accreditation.DossierMoved;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.accreditation.domain.DossierCheck;
import org.brevet.accreditation.domain.DossierStep;
import org.brevet.accreditation.persistence.Dossiers;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** What every use case on a dossier does alike: take it under a lock as it was seen, compare the facts, store the step and tell of it. */
@ApplicationScoped
public class DossierDesk {

    private Dossiers dossiers;
    private Facts facts;
    private People people;
    private Event<DomainEvent> events;
    private Clock clock;

    protected DossierDesk() {
    }

    @Inject
    public DossierDesk(Dossiers dossiers, Facts facts, People people, Event<DomainEvent> events, Clock clock) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Of two who act at once the second waits here, and then learns what the first did. @throws Refused R3.dossier: who moved it on, when, to what */
    Dossier take(DossierNumber number, long seen) {
        Dossier dossier = dossiers.locked(number);
        if (dossier.version() != seen) {
            throw Refused.because(Reason.of("R3.dossier", number.value(), people.find(dossier.changedBy()).map(PersonRow::fullName).orElse(""),
                    dossier.changedAt(), dossier.state()));
        }
        return dossier;
    }

    /** @throws Refused R58.changed for each item that is no longer what was submitted */
    void requireUnchanged(Dossier dossier) {
        List<DossierItem> changed = DossierCheck.changed(dossier.facts(), facts.of(dossier.enrolment()));
        if (!changed.isEmpty()) {
            throw new Refused(changed.stream().map(item -> Reason.of("R58.changed", item)).toList());
        }
    }

    /** @throws Refused R50.*: every item that is missing by now, a medical certificate that has ended among them */
    void requireComplete(Dossier dossier) {
        List<Reason> missing = DossierCheck.missing(dossier.facts(), Days.inProvince(clock));
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
    }

    /** @param before null when it was prepared */
    void note(Dossier dossier, DossierState before, DossierStep step) {
        dossiers.add(step);
        events.fire(new DossierMoved(dossier.number().value(), dossier.enrolment(), step.action(), before, dossier.state(), step.reason()));
    }
}
