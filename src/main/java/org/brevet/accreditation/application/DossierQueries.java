package org.brevet.accreditation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.accreditation.DossierAction;
import org.brevet.accreditation.DossierFacts;
import org.brevet.accreditation.DossierItem;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.FrozenDossier;
import org.brevet.accreditation.domain.Dossier;
import org.brevet.accreditation.domain.DossierCheck;
import org.brevet.accreditation.persistence.Dossiers;
import org.brevet.assessment.application.Results;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Days;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.Reason;

/** Dossiers for pages: all of them for the authority and its auditor, their own for a provider, none for others. */
@Stateless
@UseCase
public class DossierQueries {

    private EntityManager em;
    private Dossiers dossiers;
    private Facts facts;
    private Separation separation;
    private Sessions sessions;
    private Results results;
    private People people;
    private DossierLists list;
    private SubmissionTerm term;
    private Caller caller;
    private Clock clock;

    public DossierQueries() {
    }

    @Inject
    public DossierQueries(EntityManager em, Dossiers dossiers, Facts facts, Separation separation, Sessions sessions, Results results, People people,
            DossierLists list, SubmissionTerm term, Caller caller, Clock clock) {
        this.em = em;
        this.dossiers = dossiers;
        this.facts = facts;
        this.separation = separation;
        this.sessions = sessions;
        this.results = results;
        this.people = people;
        this.list = list;
        this.term = term;
        this.caller = caller;
        this.clock = clock;
    }

    /** A page of the dossiers that the caller may see. */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public Page<DossierRow> page(DossierFilter filter, ListRequest<DossierSort> request) {
        return list.page(filter, request);
    }

    /** How many there are in each state in which something is still to be done. */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public Map<DossierState, Long> counts() {
        return list.counts();
    }

    /** @throws org.brevet.shared.NotFound if there is no such dossier */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public DossierDetail of(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        DossierRow row = list.row(dossier.id());
        List<Reason> bars = bars(dossier);
        DossierFacts now = facts.of(dossier.enrolment());
        boolean live = dossier.facts() == null || dossier.state().inPreparation();
        DossierFacts shown = live ? now : dossier.facts();
        FrozenDossier frozen = dossier.frozen();
        LocalDate day = frozen == null ? Days.inProvince(clock) : LocalDate.ofInstant(frozen.decidedAt(), Days.PROVINCE);
        List<Object[]> steps = em.createQuery("""
                select s.action, s.author, s.at, s.reason from DossierStep s where s.dossier = :id order by s.position""", Object[].class)
                .setParameter("id", dossier.id()).getResultList();
        UUID publisher = shown.results() == null ? null : shown.results().publishedBy();
        Map<UUID, PersonRow> persons = people.all(authors(dossier, frozen, publisher, steps));
        Function<UUID, String> name = id -> id == null ? "" : persons.get(id).fullName();
        return new DossierDetail(row, sessions.session(dossier.session()), shown, DossierCheck.of(shown, day),
                dossier.state().waits() ? DossierCheck.changed(shown, now) : List.<DossierItem>of(), name.apply(dossier.submittedBy()), name.apply(publisher),
                results.published(dossier.enrolment()).orElse(null), opinion(dossier, name), ruling(dossier, frozen, name),
                steps.stream().map(step -> new DossierDetail.Step((DossierAction) step[0], name.apply((UUID) step[1]), (Instant) step[2],
                        (String) step[3])).toList(), bars, actions(dossier, bars.isEmpty()));
    }

    /** In the order of the nominations. */
    @Allowed({Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public SessionDossiers ofSession(SessionId id) {
        SessionRow session = sessions.session(id.value());
        List<EnrolmentRow> passed = sessions.takingPart(id.value()).stream().filter(row -> row.state() == EnrolmentState.PASSED).toList();
        Map<UUID, DossierFacts> now = facts.of(id.value(), passed);
        Map<UUID, DossierRow> known = list.ofSession(id.value()).stream()
                .collect(Collectors.toMap(DossierRow::enrolment, Function.identity()));
        LocalDate today = Days.inProvince(clock);
        Function<DossierFacts, Optional<Reason>> over = term.over();
        return new SessionDossiers(session, passed.stream().map(row -> {
            DossierRow dossier = known.get(row.id());
            boolean first = dossier == null || dossier.submittedAt() == null;
            return new SessionDossiers.Line(row.id(), row.name(), row.row(), DossierCheck.of(now.get(row.id()), today), dossier,
                    first ? over.apply(now.get(row.id())).orElse(null) : null);
        }).toList(), manages(session.provider()));
    }

    /** The dossiers of a session on which an opinion was given and a decision is awaited, by number. */
    @Allowed(Role.DECIDER)
    public List<DossierRow> toDecide(SessionId id) {
        return list.ofSession(id.value(), DossierState.RECOMMENDED);
    }

    private DossierDetail.Opinion opinion(Dossier dossier, Function<UUID, String> name) {
        return dossier.recommendation() == null ? null : new DossierDetail.Opinion(dossier.recommendation(), dossier.recommendationReasons(),
                name.apply(dossier.recommendedBy()), dossier.recommendedAt());
    }

    private DossierDetail.Ruling ruling(Dossier dossier, FrozenDossier frozen, Function<UUID, String> name) {
        return frozen == null ? null : new DossierDetail.Ruling(frozen.decision(), frozen.kind(), frozen.ground(), frozen.explanation(),
                frozen.citedRule(), frozen.conditions(), name.apply(frozen.decidedBy()), frozen.decidedOn(), frozen.decidedAt(),
                frozen.certificate(), dossier.frozenDigest());
    }

    private static Set<UUID> authors(Dossier dossier, FrozenDossier frozen, UUID publisher, List<Object[]> steps) {
        Set<UUID> ids = new LinkedHashSet<>();
        steps.forEach(step -> ids.add((UUID) step[1]));
        for (UUID one : Arrays.asList(dossier.submittedBy(), publisher, dossier.recommendedBy(), frozen == null ? null : frozen.decidedBy())) {
            if (one != null) {
                ids.add(one);
            }
        }
        return ids;
    }

    /** Only where the caller's role could act in this state. */
    private List<Reason> bars(Dossier dossier) {
        if (!caller.hasPerson()) {
            return List.of();
        }
        boolean examines = caller.holds(Role.ACCREDITATION_OFFICER)
                && (dossier.state() == DossierState.SUBMITTED || dossier.state() == DossierState.UNDER_REVIEW);
        boolean decides = caller.holds(Role.DECIDER) && dossier.state() == DossierState.RECOMMENDED;
        return decides ? separation.barsDecider(caller, dossier)
                : examines ? separation.barsExaminer(caller, dossier) : List.of();
    }

    private DossierDetail.Actions actions(Dossier dossier, boolean free) {
        boolean manager = manages(dossier.provider());
        boolean officer = free && caller.holds(Role.ACCREDITATION_OFFICER);
        boolean decider = free && caller.holds(Role.DECIDER);
        DossierState state = dossier.state();
        return new DossierDetail.Actions(manager && state.inPreparation(), manager && state.next().contains(DossierState.RETRACTED),
                officer && state == DossierState.SUBMITTED, officer && state == DossierState.UNDER_REVIEW,
                state == DossierState.RECOMMENDED ? decider : officer && state.waits(), decider && state == DossierState.RECOMMENDED, decider && state == DossierState.RECOMMENDED);
    }

    private boolean manages(UUID provider) {
        return caller.organisations(Role.COURSE_MANAGER).contains(provider);
    }
}
