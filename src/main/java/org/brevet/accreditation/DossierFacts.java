package org.brevet.accreditation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.brevet.people.Fitness;

/**
 * What a dossier rests on, copied when it is submitted: so that the authority sees what was laid before it and notices what changed since
 * (R58). Null: not known; {@code results} is null until published.
 */
public record DossierFacts(Identity identity, Medical medical, String letter, Results results) implements Serializable {

    /** {@code birthDate} and {@code number} may be null: not known, no document seen. */
    public record Identity(String nom, String postnom, String prenom, LocalDate birthDate, String birthPlace, String kind, String number)
            implements Serializable {
    }

    /** The newest medical certificate: its outcome and days, never why. */
    public record Medical(Fitness outcome, LocalDate issuedOn, LocalDate validUntil) implements Serializable {
    }

    /** What was published (R43), by its digest, and the jury that had noted it (R47). */
    public record Results(String digest, boolean passed, boolean moderated, Instant publishedAt, UUID publishedBy, LocalDate boardHeldOn,
            List<String> board) implements Serializable {
    }

    /** Whether this item is word for word what it was. */
    public boolean same(DossierItem item, DossierFacts other) {
        return switch (item) {
            case IDENTITY -> identity.equals(other.identity);
            case FITNESS -> Objects.equals(medical, other.medical);
            case LETTER -> letter.equals(other.letter);
            case RESULTS -> Objects.equals(results == null ? null : results.digest(), other.results == null ? null : other.results.digest());
            case BOARD -> Objects.equals(results == null ? null : results.board(), other.results == null ? null : other.results.board());
        };
    }
}
