package org.brevet.people.application;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.people.Fitness;

/** The newest medical certificate of a person. */
public record FitnessRow(UUID person, Fitness outcome, LocalDate issuedOn, LocalDate validUntil) implements Serializable {

    public boolean inForceOn(LocalDate day) {
        return outcome != Fitness.UNFIT && !day.isAfter(validUntil) && !day.isBefore(issuedOn);
    }
}
