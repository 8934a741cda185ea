package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.Ground;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateNumber;
import org.brevet.register.CertificateState;
import org.brevet.register.LifeEventKind;
import org.brevet.register.application.LifeEvent;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterEntry;
import org.brevet.shared.Days;
import org.brevet.shared.NotFound;

/** The life of a certificate with its decisions: for the authority and its auditor, and for the holder, to whom they are addressed. */
@Stateless
@UseCase
public class CertificateFileQueries {

    private EntityManager em;
    private Register register;
    private People people;
    private Separation separation;
    private Policy policy;
    private Caller caller;
    private Clock clock;

    public CertificateFileQueries() {
    }

    @Inject
    public CertificateFileQueries(EntityManager em, Register register, People people, Separation separation, Policy policy, Caller caller,
            Clock clock) {
        this.em = em;
        this.register = register;
        this.people = people;
        this.separation = separation;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a decision says besides what the register keeps of it. */
    private record Words(Ground ground, String explanation, String citedRule, LocalDate toldOn, String hearing) {

        private static final Words NONE = new Words(null, "", "", null, "");
    }

    /** @throws NotFound if there is no such certificate */
    @Allowed({Role.TRAINEE, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public CertificateFile of(CertificateNumber number) {
        RegisterEntry entry = register.entry(number).orElseThrow(() -> new NotFound(number));
        List<Object[]> decisions = em.createQuery("""
                select d.number, d.ground, d.explanation, d.citedRule, d.toldOn, d.hearing from Decision d where d.certificate = :number""",
                Object[].class).setParameter("number", number.value()).getResultList();
        Map<String, Words> words = decisions.stream().collect(Collectors.toMap(row -> (String) row[0], row -> new Words((Ground) row[1],
                (String) row[2], (String) row[3], (LocalDate) row[4], (String) row[5])));
        Map<UUID, PersonRow> authors = people.all(entry.life().stream().map(LifeEvent::author).toList());
        return new CertificateFile(entry, authority(), dossier(number), entry.life().stream().map(event -> event(event, authors.get(event.author()).fullName(),
                        words.getOrDefault(event.decision(), Words.NONE))).toList(), terms(entry.content().validUntil()), possible(number, entry));
    }

    private static CertificateFile.Event event(LifeEvent event, String by, Words words) {
        return new CertificateFile.Event(event.kind(), event.on(), event.at(), by, event.decision(), words.ground(), words.explanation(),
                words.citedRule(), words.toldOn(), words.hearing(), event.kind() == LifeEventKind.REPLACED ? event.explanation() : "");
    }

    private CertificateFile.Terms terms(LocalDate lastDay) {
        LocalDate today = Days.inKinshasa(clock);
        return new CertificateFile.Terms(lastDay.minusMonths(policy.whole(Parameter.RENEW_MONTHS, today)),
                lastDay.plusMonths(policy.whole(Parameter.LATE_MONTHS, today)));
    }

    private String dossier(CertificateNumber number) {
        if (!authority()) {
            return "";
        }
        return em.createQuery("select o.number from Decision d join Dossier o on o.id = d.dossier where d.certificate = :number", String.class)
                .setParameter("number", number.value()).getResultStream().findFirst().orElse("");
    }

    private boolean authority() {
        return caller.holds(Role.ACCREDITATION_OFFICER) || caller.holds(Role.DECIDER) || caller.holds(Role.INSPECTOR) || caller.holds(Role.AUDITOR);
    }

    /** R65, R66, R69, R74: an officer suspends at once and notes a surrender, all else is the decider's; R53 bars some of them. */
    private List<DecisionKind> possible(CertificateNumber number, RegisterEntry entry) {
        CertificateState state = entry.state();
        boolean decider = caller.holds(Role.DECIDER);
        boolean either = decider || caller.holds(Role.ACCREDITATION_OFFICER);
        List<DecisionKind> kinds = new ArrayList<>();
        if (either && state.next().contains(CertificateState.SUSPENDED)) {
            kinds.add(DecisionKind.SUSPEND);
        }
        if (decider && state.next().contains(CertificateState.ISSUED)) {
            kinds.add(DecisionKind.LIFT);
        }
        if (decider && state.next().contains(CertificateState.WITHDRAWN)) {
            kinds.add(DecisionKind.WITHDRAW);
        }
        if (either && state.next().contains(CertificateState.SURRENDERED)) {
            kinds.add(DecisionKind.SURRENDER);
        }
        kinds.removeIf(kind -> !separation.barsLife(caller, kind, number, entry.person()).isEmpty());
        return kinds;
    }
}
