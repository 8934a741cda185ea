package org.brevet.accreditation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.accreditation.persistence.Dossiers;
import org.brevet.assessment.application.Results;
import org.brevet.identity.Role;
import org.brevet.people.application.People;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * R53, by the record of who did what and not by hidden buttons: whoever taught, assessed or moderated a candidate, or works for the
 * provider, neither examines nor decides; whoever examined does not decide. Never waived.
 */
@ApplicationScoped
public class Separation {

    private Dossiers dossiers;
    private Results results;
    private People people;

    protected Separation() {
    }

    @Inject
    public Separation(Dossiers dossiers, Results results, People people) {
        this.dossiers = dossiers;
        this.results = results;
        this.people = people;
    }

    /** Every reason why this person may not examine it; empty: may. */
    List<Reason> barsExaminer(UUID person, Dossier dossier) {
        List<Reason> reasons = new ArrayList<>();
        if (dossier.person().equals(person)) {
            reasons.add(tookPart(Role.TRAINEE));
        }
        results.partIn(dossier.enrolment(), person).forEach(role -> reasons.add(tookPart(role)));
        if (dossiers.submitters(dossier.id()).contains(person)) {
            reasons.add(tookPart(Role.COURSE_MANAGER));
        }
        if (people.find(person).map(one -> dossier.provider().equals(one.organisation())).orElse(false)) {
            reasons.add(Reason.of("R53.provider", people.organisation(dossier.provider()).name()));
        }
        return reasons;
    }

    /** Every reason why this person may not decide on it; empty: may. */
    List<Reason> barsDecider(UUID person, Dossier dossier) {
        List<Reason> reasons = new ArrayList<>(barsExaminer(person, dossier));
        if (dossiers.examiners(dossier.id()).contains(person)) {
            reasons.add(tookPart(Role.ACCREDITATION_OFFICER));
        }
        return reasons;
    }

    /** @throws Refused R53.role, R53.provider */
    void requireExaminer(UUID person, Dossier dossier) {
        require(barsExaminer(person, dossier));
    }

    /** @throws Refused R53.role, R53.provider */
    void requireDecider(UUID person, Dossier dossier) {
        require(barsDecider(person, dossier));
    }

    private static void require(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private static Reason tookPart(Role role) {
        return Reason.of("R53.role", role);
    }
}
