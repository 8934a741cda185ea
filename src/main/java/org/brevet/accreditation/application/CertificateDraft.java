package org.brevet.accreditation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.accreditation.Authority;
import org.brevet.accreditation.ConditionOrder;
import org.brevet.accreditation.DossierFacts;
import org.brevet.accreditation.domain.DecisionOrder;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.application.Curricula;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.people.application.People;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateContent;
import org.brevet.register.application.IssueOrder;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.MunitionTypes;
import org.brevet.standards.application.Standards;

/** Puts together what a certificate is to state (R61, R62): from the dossier's facts as submitted, the course, its standard and the decision. */
@ApplicationScoped
public class CertificateDraft {

    private Sessions sessions;
    private Curricula curricula;
    private Standards standards;
    private MunitionTypes munitionTypes;
    private People people;
    private Policy policy;

    protected CertificateDraft() {
    }

    @Inject
    public CertificateDraft(Sessions sessions, Curricula curricula, Standards standards, MunitionTypes munitionTypes, People people, Policy policy) {
        this.sessions = sessions;
        this.curricula = curricula;
        this.standards = standards;
        this.munitionTypes = munitionTypes;
        this.people = people;
        this.policy = policy;
    }

    /** @param today the day of the decision, in Kinshasa. @throws Refused R61.scope if a munition type is none of the list */
    IssueOrder of(Dossier dossier, DecisionOrder order, String decisionNumber, UUID decider, LocalDate today) {
        DossierFacts.Identity holder = dossier.facts().identity();
        SessionRow session = sessions.session(dossier.session());
        CurriculumPlan plan = curricula.plan(session.curriculum());
        EditionRow edition = standards.edition(plan.edition());
        return new IssueOrder(dossier.person(), decider, plan.qualification(),
                new BilingualText("Opérateur NEDEX, niveau " + plan.level(), "EOD operator, level " + plan.level()), edition.code(), edition.edition(),
                edition.title(), plan.number(), holder.nom(), holder.postnom(), holder.prenom(), holder.birthDate(), holder.birthPlace(), scope(order),
                order.conditions().stream().map(CertificateDraft::condition).toList(), decisionNumber, today, today, lastDay(today),
                session.providerName(), session.code(), session.place() + " (" + session.province() + ")", session.lastDay(), Authority.NAME,
                Authority.LEGAL_BASIS, people.get(decider).fullName(), Authority.SIGNATORY_CAPACITY);
    }

    /** R62: so many months, the last day included. */
    LocalDate lastDay(LocalDate from) {
        return from.plusMonths(policy.whole(Parameter.VALID_MONTHS, from)).minusDays(1);
    }

    private List<CertificateContent.ScopeItem> scope(DecisionOrder order) {
        List<CertificateContent.ScopeItem> items = munitionTypes.all().stream().filter(type -> order.scope().contains(type.code()))
                .map(type -> new CertificateContent.ScopeItem(type.code(), type.code().equals(DecisionOrder.OTHER)
                        ? new BilingualText("Autres engins : " + order.otherItems(), "Other items: " + order.otherItems()) : type.title())).toList();
        if (items.size() != order.scope().stream().distinct().count()) {
            throw Refused.because(Reason.of("R61.scope"));
        }
        return items;
    }

    private static CertificateContent.Condition condition(ConditionOrder order) {
        String value = order.fr();
        return new CertificateContent.Condition(order.code(), value, switch (order.code()) {
            case UNDER_SUPERVISION -> new BilingualText("Sous la supervision d’un opérateur NEDEX de niveau 2 ou supérieur",
                    "Under the supervision of an EOD operator of level 2 or higher");
            case MAX_NEQ -> new BilingualText("Quantité nette d’explosif : " + value.replace('.', ',') + " kg au plus",
                    "Net explosive quantity: " + value.replace(',', '.') + " kg at most");
            case AREA -> new BilingualText("Uniquement dans la zone : " + value, "Only in the area: " + value);
            case MEDICAL_RESTRICTION, TEXT -> new BilingualText(value, order.en());
        });
    }
}
