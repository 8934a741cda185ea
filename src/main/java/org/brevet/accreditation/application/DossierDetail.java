package org.brevet.accreditation.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.brevet.accreditation.ConditionOrder;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.DossierAction;
import org.brevet.accreditation.DossierFacts;
import org.brevet.accreditation.DossierItem;
import org.brevet.accreditation.DossierRef;
import org.brevet.accreditation.Ground;
import org.brevet.accreditation.ItemCheck;
import org.brevet.accreditation.Recommendation;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.shared.Reason;

/**
 * One dossier whole. {@code facts} and {@code items}: as they stand while the provider works on it, afterwards as submitted; {@code changed}:
 * what is no longer so (R58). {@code result}, {@code opinion}, {@code ruling} are null while there is none. {@code bars}: why the caller, who
 * holds the role, may not act on it (R53). {@code actions}: what the caller can do now.
 */
public record DossierDetail(DossierRow row, SessionRow session, DossierFacts facts, List<ItemCheck> items, List<DossierItem> changed,
        String submittedBy, String publishedBy, EnrolmentResult result, Opinion opinion, Ruling ruling, List<Step> history, List<Reason> bars, Actions actions)
        implements Serializable {

    /** The officer's recommendation (R54). */
    public record Opinion(Recommendation recommendation, String reasons, String by, Instant at) implements Serializable {
    }

    /** The decision, from the frozen dossier (R59); {@code ground} is null, {@code certificate} "" where it has none. */
    public record Ruling(String number, DecisionKind kind, Ground ground, String explanation, String citedRule, List<ConditionOrder> conditions,
            String by, LocalDate on, Instant at, String certificate, String digest) implements Serializable {
    }

    public record Step(DossierAction action, String by, Instant at, String reason) implements Serializable {
    }

    public record Actions(boolean submit, boolean retract, boolean take, boolean recommend, boolean giveBack, boolean decide, boolean sendBack)
            implements Serializable {
    }

    public DossierRef ref() {
        return new DossierRef(row.number(), row.version());
    }

    public boolean complete() {
        return items.stream().allMatch(ItemCheck::present);
    }
}
