package org.brevet.accreditation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.accreditation.persistence.Dossiers;
import org.brevet.assessment.application.Results;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.people.application.People;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * R53, by the record of who did what and not by hidden buttons: whoever taught, assessed or moderated a candidate, or works for the
 * provider, neither examines nor decides; whoever examined does not decide. All dossiers of an enrolment count, also those retracted. Never waived.
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

    /** Every reason why the caller may not examine it; empty: may. */
    List<Reason> barsExaminer(Caller caller, Dossier dossier) {
        UUID person = caller.person();
        List<Reason> reasons = new ArrayList<>();
        if (dossier.person().equals(person)) {
            reasons.add(tookPart(Role.TRAINEE));
        }
        results.partIn(dossier.enrolment(), person).forEach(role -> reasons.add(tookPart(role)));
        if (dossiers.submitters(dossier.enrolment()).contains(person)) {
            reasons.add(tookPart(Role.COURSE_MANAGER));
        }
        if (caller.organisations(Role.COURSE_MANAGER).contains(dossier.provider())
                || people.find(person).map(one -> dossier.provider().equals(one.organisation())).orElse(false)) {
            reasons.add(Reason.of("R53.provider", people.organisation(dossier.provider()).name()));
        }
        return reasons;
    }

    /** Every reason why the caller may not decide on it; empty: may. */
    List<Reason> barsDecider(Caller caller, Dossier dossier) {
        List<Reason> reasons = new ArrayList<>(barsExaminer(caller, dossier));
        if (dossiers.examiners(dossier.enrolment()).contains(caller.person())) {
            reasons.add(tookPart(Role.ACCREDITATION_OFFICER));
        }
        return reasons;
    }

    /**
     * Every reason why the caller may not take this decision on a certificate that exists; empty: may. Nobody decides on his own. Whoever knew
     * the holder may still suspend at once, for safety comes first; all else is left to others.
     */
    List<Reason> barsLife(Caller caller, DecisionKind kind, CertificateNumber number, UUID holder) {
        if (holder.equals(caller.person())) {
            return List.of(Reason.of("R53.holder"));
        }
        return kind == DecisionKind.SUSPEND ? List.of()
                : dossiers.behind(number).map(dossier -> barsExaminer(caller, dossier)).orElse(List.of());
    }

    /** @throws Refused R53.holder, R53.role, R53.provider */
    void requireLife(Caller caller, DecisionKind kind, CertificateNumber number, UUID holder) {
        require(barsLife(caller, kind, number, holder));
    }

    /** @throws Refused R53.role, R53.provider */
    void requireExaminer(Caller caller, Dossier dossier) {
        require(barsExaminer(caller, dossier));
    }

    /** @throws Refused R53.role, R53.provider */
    void requireDecider(Caller caller, Dossier dossier) {
        require(barsDecider(caller, dossier));
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
