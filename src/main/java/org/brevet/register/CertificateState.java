package org.brevet.register;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What is stored of a certificate's standing; expired, lapsed and not yet in force are computed from the days. */
public enum CertificateState {
    ISSUED, SUSPENDED, WITHDRAWN, SURRENDERED, REPLACED;

    private static final Map<CertificateState, Set<CertificateState>> NEXT = Map.of(
            ISSUED, EnumSet.of(SUSPENDED, WITHDRAWN, SURRENDERED, REPLACED), SUSPENDED, EnumSet.of(ISSUED, WITHDRAWN, SURRENDERED, REPLACED));

    public Set<CertificateState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
