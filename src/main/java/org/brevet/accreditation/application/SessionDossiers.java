package org.brevet.accreditation.application;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.brevet.accreditation.ItemCheck;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.shared.Reason;

/** The passed trainees of a session and their dossiers; {@code maySubmit}: whether the caller prepares them. */
public record SessionDossiers(SessionRow session, List<Line> lines, boolean maySubmit) implements Serializable {

    /** {@code dossier} is null while there is none; {@code items} as they stand now; {@code late} is null while there is time (R49). */
    public record Line(UUID enrolment, String name, int number, List<ItemCheck> items, DossierRow dossier, Reason late) implements Serializable {

        public boolean complete() {
            return items.stream().allMatch(ItemCheck::present);
        }

        /** Not with the authority yet, or no longer. */
        public boolean open() {
            return dossier == null || dossier.state().inPreparation();
        }

        /** Nothing stands against it. */
        public boolean ready() {
            return open() && complete() && late == null;
        }
    }

    /** How many could be submitted now. */
    public long ready() {
        return lines.stream().filter(Line::ready).count();
    }
}
