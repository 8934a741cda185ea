package org.brevet.accreditation.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.Recommendation;
import org.brevet.people.application.PersonRow;

/**
 * A dossier in a list; {@code submittedAt} and {@code recommendation} are null before. {@code waitingDays}: since it was submitted, while it
 * lies before the authority, else null; {@code late}: longer than it should (R57).
 */
public record DossierRow(DossierNumber number, long version, UUID enrolment, String candidate, String session, String provider, String qualification,
        DossierState state, Instant submittedAt, Recommendation recommendation, Long waitingDays, boolean late) implements Serializable {

    /** For queries, which know columns. */
    public DossierRow(String number, long version, UUID enrolment, String nom, String postnom, String prenom, String session, String provider,
            String qualification, DossierState state, Instant submittedAt, Recommendation recommendation) {
        this(new DossierNumber(number), version, enrolment, PersonRow.fullName(nom, postnom, prenom), session, provider, qualification, state,
                submittedAt, recommendation, null, false);
    }

    DossierRow waiting(long days, boolean late) {
        return new DossierRow(number, version, enrolment, candidate, session, provider, qualification, state, submittedAt, recommendation, days,
                late);
    }
}
