package org.brevet.register;

import java.time.LocalDate;

/** One certificate's standing by its place in the status list. */
public record StatusRow(long index, CertificateState state, LocalDate validUntil) {
}
