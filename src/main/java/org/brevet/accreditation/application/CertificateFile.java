package org.brevet.accreditation.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.Ground;
import org.brevet.register.LifeEventKind;
import org.brevet.register.application.RegisterEntry;

/**
 * A certificate with all that was decided on it. {@code authority}: whether the reader works for it, and is not the holder; {@code dossier}:
 * its number, "" where it has none or the reader may not open it; {@code possible}: the decisions that the reader can take on it now.
 */
public record CertificateFile(RegisterEntry entry, boolean authority, String dossier, List<Event> life, Terms terms, List<DecisionKind> possible)
        implements Serializable {

    /** {@code ground} and {@code toldOn} may be null, the texts ""; {@code replacedBy}: the number of the certificate that took its place, or "". */
    public record Event(LifeEventKind kind, LocalDate on, Instant at, String by, String decision, Ground ground, String explanation,
            String citedRule, LocalDate toldOn, String hearing, String replacedBy) implements Serializable {
    }

    /** R70, R71, by what is in force today: when it can be renewed first, and until when the tests alone renew it after its end. */
    public record Terms(LocalDate renewableFrom, LocalDate lateUntil) implements Serializable {
    }
}
