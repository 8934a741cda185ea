package org.brevet.enrolment.application;

import java.io.Serializable;
import java.util.UUID;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.people.application.PersonRow;

/** One person's enrolment; {@code nominator} and its name may be null, {@code ground} too (only a withdrawn one has it). */
public record EnrolmentRow(UUID id, UUID session, String sessionCode, UUID person, String nom, String postnom, String prenom, UUID nominator,
        String nominatorName, int row, EnrolmentState state, String letter, boolean anotherPerson, String ground) implements Serializable {

    public String name() {
        return PersonRow.fullName(nom, postnom, prenom);
    }
}
