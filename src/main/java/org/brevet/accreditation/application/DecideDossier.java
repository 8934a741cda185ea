package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.accreditation.ConditionOrder;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.DecisionTaken;
import org.brevet.accreditation.DossierFacts;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.DossierRef;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.FrozenDossier;
import org.brevet.accreditation.Ground;
import org.brevet.accreditation.domain.Decision;
import org.brevet.accreditation.domain.DecisionOrder;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.accreditation.domain.DossierStep;
import org.brevet.accreditation.persistence.Dossiers;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.FactorGate;
import org.brevet.identity.application.FactorProof;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.IssueOrder;
import org.brevet.register.application.PaperCheck;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.Days;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * The authority decides on a recommended dossier (R55). One short transaction: the dossier's row is locked, everything is checked against
 * what is stored now, and with the decision come its number, the certificate and the frozen dossier, or nothing at all. Numbers are taken
 * last, so that others wait for them as briefly as can be; documents follow after commit.
 */
@Stateless
@UseCase
public class DecideDossier {

    /** The munition type that stands for what has no code of its own. */
    public static final String OTHER_ITEMS = DecisionOrder.OTHER;

    private static final String LONGEST_NUMBER = "DEC-2999-99999";

    private Dossiers dossiers;
    private DossierDesk desk;
    private Separation separation;
    private CertificateDraft draft;
    private RegisterWriting register;
    private PaperCheck paper;
    private Sessions sessions;
    private FactorGate gate;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public DecideDossier() {
    }

    @Inject
    public DecideDossier(Dossiers dossiers, DossierDesk desk, Separation separation, CertificateDraft draft, RegisterWriting register,
            PaperCheck paper, Sessions sessions, FactorGate gate, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.separation = separation;
        this.draft = draft;
        this.register = register;
        this.paper = paper;
        this.sessions = sessions;
        this.gate = gate;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * {@code version}: of the dossier as the decider read it (R3). {@code ground} belongs to a refusal; {@code scope} (codes of munition types,
     * {@code otherItems} naming what OTH stands for) to a grant; {@code conditions} to a grant with conditions.
     */
    public record Command(DossierNumber number, long version, DecisionKind kind, Ground ground, String explanation, String citedRule,
            List<String> scope, String otherItems, List<ConditionOrder> conditions) implements Serializable {

        /** A plain grant for these munition types. */
        public static Command grant(DossierRef ref, List<String> scope) {
            return new Command(ref.number(), ref.version(), DecisionKind.GRANT, null, "", "", scope, "", List.of());
        }
    }

    /** What would be certified; days are null and lists empty for a refusal. */
    public record Preview(LocalDate validFrom, LocalDate validUntil, List<CertificateContent.ScopeItem> scope,
            List<CertificateContent.Condition> conditions) implements Serializable {
    }

    /** {@code certificate} is null for a refusal. */
    public record Decided(String decision, CertificateNumber certificate) implements Serializable {
    }

    /**
     * @throws Refused R3.dossier; R2.dossier; R53.role, R53.provider; R58.changed; R50.* where a grant would rest on something that is missing
     *         by now; R20.suspended, R20.barred, R54.departing, R55.choose, R56.*, R61.*, R62.* for what is wrong with the decision itself, all at once;
     *         R61.noRoom, R61.codeRoom, R61.character where the certificate could not be put on paper; then factor.* ({@link FactorGate})
     */
    @Allowed(Role.DECIDER)
    public Decided handle(Command command, FactorProof proof) {
        Dossier dossier = desk.take(command.number(), command.version());
        DecisionOrder order = checked(dossier, command);
        boolean byFactor = gate.confirm(proof);
        LocalDate today = Days.inKinshasa(clock);
        String number = dossiers.nextDecisionNumber(today.getYear());
        CertificateNumber certificate = order.kind().grants() ? register.issue(draft.of(dossier, order, number, caller.person(), today)) : null;
        return record(dossier, order, number, certificate, today, byFactor);
    }

    /**
     * What {@link #handle} would do, for the decider to read before he signs; changes nothing, asks for no code. @throws Refused as {@link #handle}
     */
    @Allowed(Role.DECIDER)
    public Preview preview(Command command) {
        Dossier dossier = desk.take(command.number(), command.version());
        DecisionOrder order = checked(dossier, command);
        if (!order.kind().grants()) {
            return new Preview(null, null, List.of(), List.of());
        }
        IssueOrder draft = this.draft.of(dossier, order, "", caller.person(), Days.inKinshasa(clock));
        return new Preview(draft.validFrom(), draft.validUntil(), draft.scope(), draft.conditions());
    }

    /** The decider wants it examined again. @throws Refused R3.dossier; R2.dossierNeeds; R4.reason; R53.role, R53.provider */
    @Allowed(Role.DECIDER)
    public void sendBack(DossierRef ref, String reason) {
        Dossier dossier = desk.take(ref.number(), ref.version());
        separation.requireDecider(caller, dossier);
        desk.note(dossier, DossierState.RECOMMENDED, dossier.sendBack(reason, caller.person(), clock.instant()));
    }

    private DecisionOrder checked(Dossier dossier, Command command) {
        dossier.requireCanBecome(DossierState.DECIDED);
        separation.requireDecider(caller, dossier);
        desk.requireUnchanged(dossier);
        DecisionOrder order = new DecisionOrder(command.kind(), command.ground(), command.explanation(), command.citedRule(), command.scope(),
                command.otherItems(), command.conditions());
        if (order.kind() != null && order.kind().grants()) {
            desk.requireComplete(dossier);
        }
        DossierFacts.Medical medical = dossier.facts().medical();
        List<Reason> faults = new ArrayList<>(order.faults(dossier.recommendation(), medical == null ? null : medical.outcome()));
        if (order.kind() != null && order.kind().grants()) {
            faults.addAll(register.bars(dossier.person(), Days.inKinshasa(clock)));
        }
        if (faults.isEmpty() && order.kind().grants()) {
            faults.addAll(paper.faults(draft.of(dossier, order, LONGEST_NUMBER, caller.person(), Days.inKinshasa(clock))));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return order;
    }

    private Decided record(Dossier dossier, DecisionOrder order, String number, CertificateNumber certificate, LocalDate today,
            boolean byFactor) {
        UUID decider = caller.person();
        Instant now = clock.instant();
        String issued = certificate == null ? "" : certificate.value();
        dossiers.add(new Decision(number, dossier.id(), certificate == null ? null : issued, order, decider, today, now));
        DossierStep step = dossier.decide(new FrozenDossier(dossier.number().value(), dossier.enrolment(), dossier.person(),
                sessions.session(dossier.session()).code(), dossier.facts(), dossier.submittedBy(), dossier.submittedAt(), dossier.recommendation(),
                dossier.recommendationReasons(), dossier.recommendedBy(), dossier.recommendedAt(), number, order.kind(), order.ground(),
                order.explanation(), order.citedRule(), order.scope(), order.conditions(), decider, today, now, issued));
        desk.note(dossier, DossierState.RECOMMENDED, step);
        events.fire(new DecisionTaken(number, order.kind(), order.ground(), order.citedRule(), dossier.number().value(), dossier.frozenDigest(),
                issued, byFactor));
        return new Decided(number, certificate);
    }
}
