package org.brevet.verification.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.brevet.shared.BilingualText;
import org.brevet.offline.Verdict;

/** A certificate for its holder: the verdict that anybody else would get, and what the paper states. */
public record OwnCertificate(String number, BilingualText title, String sessionCode, Verdict verdict, Instant asOf, LocalDate validFrom,
        LocalDate validUntil, List<BilingualText> conditions) implements Serializable {
}
