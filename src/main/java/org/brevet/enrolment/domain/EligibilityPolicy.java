package org.brevet.enrolment.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.brevet.enrolment.Eligibility;
import org.brevet.people.Fitness;
import org.brevet.shared.Reason;

/**
 * Who may enter a course: R14, R15, R19, R22 and R23. All are evaluated whatever the first says, so that a person learns everything that
 * lacks at once. Dates are calendar dates of the session's province (R92).
 *
 * @param minAge years of age on the first day (R14)
 * @param medicalMonths how old a medical certificate may be on the first day (R15)
 */
public record EligibilityPolicy(int minAge, int medicalMonths) {

    /**
     * What is known of the candidate. Null: not known. {@code outcome} is null where there is no medical certificate.
     * {@code near}: names of persons known before who may be this one, and whom nobody has told apart yet (R19).
     * {@code overlapping}: codes of other sessions on the same days (R23).
     */
    public record Candidate(LocalDate birthDate, Fitness outcome, LocalDate fitnessIssued, LocalDate fitnessUntil, String identityNumber,
            String letter, List<String> near, List<String> overlapping) {
    }

    public Eligibility evaluate(Candidate candidate, LocalDate firstDay, LocalDate lastDay) {
        return new Eligibility(List.of(
                new Eligibility.Check("R14", age(candidate, firstDay)),
                new Eligibility.Check("R15", fitness(candidate, firstDay, lastDay)),
                new Eligibility.Check("R19", identity(candidate)),
                new Eligibility.Check("R22", candidate.letter().isBlank() ? List.of(Reason.of("R22.missing")) : List.of()),
                new Eligibility.Check("R23", candidate.overlapping().stream().map(session -> Reason.of("R23.overlap", session)).toList())));
    }

    private List<Reason> age(Candidate candidate, LocalDate firstDay) {
        if (candidate.birthDate() == null) {
            return List.of(Reason.of("R14.unknown"));
        }
        // Whoever is born on 29 February comes of age on 1 March where there is no 29 February: Period counts whole years
        return Period.between(candidate.birthDate(), firstDay).getYears() >= minAge && !candidate.birthDate().isAfter(firstDay)
                ? List.of() : List.of(Reason.of("R14.young", minAge, firstDay));
    }

    private List<Reason> fitness(Candidate candidate, LocalDate firstDay, LocalDate lastDay) {
        if (candidate.outcome() == null || candidate.fitnessIssued() == null || candidate.fitnessUntil() == null) {
            return List.of(Reason.of("R15.missing"));
        }
        List<Reason> reasons = new ArrayList<>();
        if (candidate.outcome() != Fitness.FIT) {
            reasons.add(Reason.of(candidate.outcome() == Fitness.UNFIT ? "R15.unfit" : "R15.restriction"));
        }
        if (candidate.fitnessIssued().isAfter(firstDay)) {
            reasons.add(Reason.of("R15.later", candidate.fitnessIssued(), firstDay));
        }
        if (candidate.fitnessIssued().plusMonths(medicalMonths).isBefore(firstDay)) {
            reasons.add(Reason.of("R15.old", candidate.fitnessIssued(), medicalMonths, firstDay));
        }
        if (candidate.fitnessUntil().isBefore(lastDay)) {
            reasons.add(Reason.of("R15.ended", candidate.fitnessUntil(), lastDay));
        }
        return reasons;
    }

    private static List<Reason> identity(Candidate candidate) {
        List<Reason> reasons = new ArrayList<>();
        if (candidate.identityNumber() == null || candidate.identityNumber().isBlank()) {
            reasons.add(Reason.of("R19.missing"));
        }
        if (!candidate.near().isEmpty()) {
            reasons.add(Reason.of("R19.near", String.join(", ", candidate.near())));
        }
        return reasons;
    }
}
