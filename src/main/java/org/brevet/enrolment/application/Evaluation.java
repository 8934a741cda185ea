package org.brevet.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.enrolment.Eligibility;
import org.brevet.enrolment.Nomination;
import org.brevet.enrolment.domain.EligibilityPolicy;
import org.brevet.people.Fitness;
import org.brevet.people.NewPerson;
import org.brevet.people.application.FitnessRow;
import org.brevet.people.application.NearPersons;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;

/** Gathers what the rules of access ask, for a nomination that is previewed or an enrolment that exists, and evaluates them. */
@ApplicationScoped
public class Evaluation {

    private People people;
    private Sessions sessions;
    private Policy policy;

    protected Evaluation() {
    }

    @Inject
    public Evaluation(People people, Sessions sessions, Policy policy) {
        this.people = people;
        this.sessions = sessions;
        this.policy = policy;
    }

    /**
     * What is known goes before what the sheet tells: the birth date, and the medical certificate unless the sheet's is newer.
     *
     * @param known the person whom the register already has under this identity number, or null
     * @param stored this person's newest medical certificate, or null
     */
    Eligibility ofNomination(SessionRow session, Nomination nomination, PersonRow known, FitnessRow stored, Map<UUID, List<String>> overlapping) {
        NewPerson told = nomination.person();
        LocalDate born = known != null && known.birthDate() != null ? known.birthDate() : told.birthDate();
        List<String> near = others(people.near(told.nom(), told.postnom(), told.prenom(), born), known == null ? null : known.id());
        FitnessRow fit = bringsFitness(nomination, stored)
                ? new FitnessRow(null, Fitness.FIT, nomination.fitnessIssued(), nomination.fitnessUntil()) : stored;
        return rules(session.firstDay()).evaluate(new EligibilityPolicy.Candidate(born, fit == null ? null : fit.outcome(),
                fit == null ? null : fit.issuedOn(), fit == null ? null : fit.validUntil(), told.identityNumber(), nomination.letter(), near,
                known == null ? List.of() : overlapping.getOrDefault(known.id(), List.of())), session.firstDay(), session.lastDay());
    }

    /** Whether the sheet tells a medical certificate newer than the one stored (of the same day, the stored one holds). */
    static boolean bringsFitness(Nomination nomination, FitnessRow stored) {
        return nomination.fitnessIssued() != null && nomination.fitnessUntil() != null
                && (stored == null || nomination.fitnessIssued().isAfter(stored.issuedOn()));
    }

    /** By enrolment. */
    Map<UUID, Eligibility> ofEnrolments(SessionRow session, List<EnrolmentRow> rows) {
        List<UUID> ids = rows.stream().map(EnrolmentRow::person).toList();
        Map<UUID, PersonRow> persons = people.all(ids);
        Map<UUID, FitnessRow> fitness = people.fitnessOf(ids);
        Map<UUID, List<String>> overlapping = sessions.overlapping(ids, session.id(), session.firstDay(), session.lastDay());
        NearPersons near = people.near(persons.values());
        EligibilityPolicy rules = rules(session.firstDay());
        Map<UUID, Eligibility> results = new HashMap<>();
        for (EnrolmentRow row : rows) {
            PersonRow person = persons.get(row.person());
            FitnessRow fit = fitness.get(row.person());
            List<String> others = row.anotherPerson() ? List.of()
                    : others(near.to(person.nom(), person.postnom(), person.prenom(), person.birthDate()), person.id());
            results.put(row.id(), rules.evaluate(new EligibilityPolicy.Candidate(person.birthDate(), fit == null ? null : fit.outcome(),
                    fit == null ? null : fit.issuedOn(), fit == null ? null : fit.validUntil(), person.identityNumber(), row.letter(), others,
                    overlapping.getOrDefault(row.person(), List.of())), session.firstDay(), session.lastDay()));
        }
        return results;
    }

    private EligibilityPolicy rules(LocalDate firstDay) {
        return new EligibilityPolicy(policy.whole(Parameter.MIN_AGE, firstDay), policy.whole(Parameter.MEDICAL_MONTHS, firstDay));
    }

    private static List<String> others(List<PersonRow> near, UUID oneself) {
        return near.stream().filter(person -> !person.id().equals(oneself)).map(PersonRow::fullName).toList();
    }
}
