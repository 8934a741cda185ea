package org.brevet.accreditation;

import static org.brevet.accreditation.DecisionKind.LIFT;
import static org.brevet.accreditation.DecisionKind.REFUSE;
import static org.brevet.accreditation.DecisionKind.SURRENDER;
import static org.brevet.accreditation.DecisionKind.SUSPEND;
import static org.brevet.accreditation.DecisionKind.WITHDRAW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why the authority acts, by code (R56, R65, R66, R69, R74). Never shown to the public (R80). */
public enum Ground {
    IDENTITY_DOUBTFUL(REFUSE), RESULTS_DOUBTFUL(REFUSE), TRAINING_NOT_CONFORMING(REFUSE), UNFIT(REFUSE),
    ACCIDENT_INQUIRY(SUSPEND), SAFETY_BREACH(SUSPEND), MEDICAL_UNFITNESS(SUSPEND), CURRENCY(SUSPEND), FRAUD_SUSPECTED(SUSPEND),
    CONDITIONS_NOT_KEPT(SUSPEND),
    REFRESHER_DONE(LIFT), MEDICAL_RENEWED(LIFT), INQUIRY_CLOSED(LIFT),
    FRAUD(REFUSE, WITHDRAW), GRAVE_BREACH(WITHDRAW), SUSPENSION_NOT_MENDED(WITHDRAW),
    HOLDER_REQUEST(SURRENDER), DEATH(SURRENDER);

    private final Set<DecisionKind> kinds;

    Ground(DecisionKind first, DecisionKind... others) {
        kinds = EnumSet.of(first, others);
    }

    /** Whether such a decision can rest on it. */
    public boolean carries(DecisionKind kind) {
        return kinds.contains(kind);
    }

    /** Those on which such a decision can rest. */
    public static List<Ground> of(DecisionKind kind) {
        return Arrays.stream(values()).filter(ground -> ground.carries(kind)).toList();
    }

    /** R66: whether it mends what a certificate was suspended for. */
    public boolean mends(Ground suspension) {
        return switch (suspension) {
            case MEDICAL_UNFITNESS -> this == MEDICAL_RENEWED;
            case CURRENCY -> this == REFRESHER_DONE;
            case ACCIDENT_INQUIRY, FRAUD_SUSPECTED -> this == INQUIRY_CLOSED;
            default -> this == REFRESHER_DONE || this == INQUIRY_CLOSED;
        };
    }
}
