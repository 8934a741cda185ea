package org.brevet.register.application;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.register.CertificateState;

/** A certificate in a list. */
public record RegisterRow(UUID id, String number, String holder, String qualification, CertificateState state, LocalDate issuedOn,
        LocalDate validFrom, LocalDate validUntil) implements Serializable {
}
