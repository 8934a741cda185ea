package org.brevet.accreditation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brevet.accreditation.DossierFacts;
import org.brevet.accreditation.DossierItem;
import org.brevet.accreditation.ItemCheck;
import org.brevet.people.Fitness;
import org.brevet.shared.Reason;

/** R50: whether a dossier is complete. Every item is looked at and everything that is missing is named. */
public final class DossierCheck {

    private DossierCheck() {
    }

    /** @param day on which the medical certificate must be in force */
    public static List<ItemCheck> of(DossierFacts facts, LocalDate day) {
        return Arrays.stream(DossierItem.values()).map(item -> new ItemCheck(item, missing(item, facts, day))).toList();
    }

    /** What bars submission; empty when complete. */
    public static List<Reason> missing(DossierFacts facts, LocalDate day) {
        return of(facts, day).stream().flatMap(check -> check.missing().stream()).toList();
    }

    /** R58: the items that are no longer what was submitted. */
    public static List<DossierItem> changed(DossierFacts submitted, DossierFacts now) {
        return Arrays.stream(DossierItem.values()).filter(item -> !submitted.same(item, now)).toList();
    }

    private static List<Reason> missing(DossierItem item, DossierFacts facts, LocalDate day) {
        return switch (item) {
            case IDENTITY -> identity(facts.identity());
            case FITNESS -> fitness(facts.medical(), day);
            case LETTER -> facts.letter().isBlank() ? List.of(Reason.of("R50.letter")) : List.of();
            case RESULTS -> results(facts.results());
            case BOARD -> facts.results() == null || facts.results().boardHeldOn() == null || facts.results().board().isEmpty()
                    ? List.of(Reason.of("R50.board")) : List.of();
        };
    }

    private static List<Reason> identity(DossierFacts.Identity identity) {
        List<Reason> missing = new ArrayList<>();
        if (identity.number() == null || identity.number().isBlank()) {
            missing.add(Reason.of("R50.identity"));
        }
        if (identity.birthDate() == null || identity.birthPlace().isBlank()) {
            missing.add(Reason.of("R50.birth"));
        }
        return missing;
    }

    private static List<Reason> fitness(DossierFacts.Medical medical, LocalDate day) {
        if (medical == null) {
            return List.of(Reason.of("R50.fitness"));
        }
        if (medical.outcome() == Fitness.UNFIT) {
            return List.of(Reason.of("R50.unfit"));
        }
        if (day.isAfter(medical.validUntil())) {
            return List.of(Reason.of("R50.fitnessEnded", medical.validUntil()));
        }
        return day.isBefore(medical.issuedOn()) ? List.of(Reason.of("R50.fitnessLater", medical.issuedOn())) : List.of();
    }

    private static List<Reason> results(DossierFacts.Results results) {
        if (results == null) {
            return List.of(Reason.of("R50.results"));
        }
        List<Reason> missing = new ArrayList<>();
        if (!results.passed()) {
            missing.add(Reason.of("R49.passed"));
        }
        if (!results.moderated()) {
            missing.add(Reason.of("R50.moderation"));
        }
        return missing;
    }
}
