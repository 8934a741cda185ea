package org.brevet.verification.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.brevet.register.CertificateContent;
import org.brevet.register.ConditionCode;
import org.brevet.register.LifeEventKind;
import org.brevet.shared.BilingualText;
import org.brevet.offline.Verdict;

/** The answer to somebody who checks a certificate: no more than R80 allows him to read. */
public sealed interface Verification extends Serializable {

    /** R78: the check character does not fit, so nothing was looked up. {@code tidied} as far as it could be read. */
    record Mistyped(String tidied) implements Verification {
    }

    /** The verdict is {@link Verdict#UNKNOWN}: there is no certificate of this number. */
    record Unknown(String number, Instant asOf) implements Verification {
    }

    /** What the number alone tells; {@code paper} is null unless the control code fits. */
    record Known(String number, Verdict verdict, Instant asOf, String qualification, BilingualText qualificationTitle, LocalDate validUntil,
            List<ConditionCode> conditions, String holderInitials, PaperCode code, Paper paper) implements Verification {
    }

    /** What whoever has the paper in hand may read besides: never day or place of birth, unit, grounds, health. */
    record Paper(String holder, int birthYear, String standardEdition, List<CertificateContent.ScopeItem> scope, LocalDate issuedOn,
            LocalDate validFrom, List<BilingualText> conditions, List<Change> history) implements Serializable {
    }

    /** A step in the certificate's life, without its ground. */
    record Change(LifeEventKind kind, LocalDate on) implements Serializable {
    }
}
