package org.brevet.web.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.Recommendation;
import org.brevet.register.CertificateState;
import org.brevet.shared.Days;

/** How a state looks beside its word: the classes of {@code .status}; and where a certificate stands today (R76: expired is never stored). */
@Named("accreditationLook")
@ApplicationScoped
public class AccreditationLook {

    private Clock clock;

    protected AccreditationLook() {
    }

    @Inject
    public AccreditationLook(Clock clock) {
        this.clock = clock;
    }

    public String dossier(DossierState state) {
        return switch (state) {
            case DRAFT -> "";
            case SUBMITTED, UNDER_REVIEW, RECOMMENDED -> "info";
            case DECIDED -> "ok";
            case RETURNED -> "warn";
            case RETRACTED -> "ended";
        };
    }

    public String recommendation(Recommendation recommendation) {
        return decision(DecisionKind.valueOf(recommendation.name()));
    }

    public String decision(DecisionKind kind) {
        return switch (kind) {
            case GRANT, LIFT -> "ok";
            case GRANT_WITH_CONDITIONS, SUSPEND -> "warn";
            case REFUSE, WITHDRAW -> "stop";
            case SURRENDER -> "ended";
        };
    }

    /** The key of the word for where it stands today. */
    public String standing(CertificateState state, LocalDate validFrom, LocalDate validUntil) {
        LocalDate today = Days.inKinshasa(clock);
        if (state != CertificateState.ISSUED) {
            return "CertificateState." + state;
        }
        return today.isAfter(validUntil) ? "certificate.expired" : today.isBefore(validFrom) ? "certificate.notYet" : "certificate.inForce";
    }

    public String certificate(CertificateState state, LocalDate validUntil) {
        return switch (state) {
            case ISSUED -> Days.inKinshasa(clock).isAfter(validUntil) ? "ended" : "ok";
            case SUSPENDED -> "warn";
            case WITHDRAWN -> "stop";
            case SURRENDERED, REPLACED -> "ended";
        };
    }
}
