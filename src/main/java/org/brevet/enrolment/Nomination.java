package org.brevet.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import org.brevet.people.NewPerson;

/**
 * One person proposed for a session, as told in a line of the sheet; {@code row} is the number written there. Fitness days may be null
 * (none told); {@code letter} is the reference of the organisation's letter, or "individual" declared, or "" (missing).
 */
public record Nomination(int line, int row, NewPerson person, LocalDate fitnessIssued, LocalDate fitnessUntil, String letter)
        implements Serializable {
}
