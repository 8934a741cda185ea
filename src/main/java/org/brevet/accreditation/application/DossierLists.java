package org.brevet.accreditation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.brevet.accreditation.DossierState;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Days;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.list.Listing;

/** Rows of dossiers, for the use cases that show, print and export them: all for the authority and its auditor, their own for a provider. */
@ApplicationScoped
public class DossierLists {

    private static final Set<Role> NATIONAL = Set.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR);
    /** Named, not "all but the closed ones": that would make the database look at every dossier there ever was. */
    private static final Set<DossierState> AT_WORK = EnumSet.complementOf(EnumSet.of(DossierState.DECIDED, DossierState.RETRACTED));
    private static final String FROM = """
             from Dossier d join Person p on p.id = d.person join CourseSession s on s.id = d.session
             join Organisation o on o.id = d.provider join CurriculumVersion v on v.id = s.curriculum""";
    private static final String ROW = """
            select new org.brevet.accreditation.application.DossierRow(d.number, d.version, d.enrolment, p.nom, p.postnom, p.prenom, s.code, o.name,
              v.qualification, d.state, d.submittedAt, d.recommendation)""" + FROM;

    private EntityManager em;
    private Policy policy;
    private Caller caller;
    private Clock clock;

    protected DossierLists() {
    }

    @Inject
    public DossierLists(EntityManager em, Policy policy, Caller caller, Clock clock) {
        this.em = em;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    Page<DossierRow> page(DossierFilter filter, ListRequest<DossierSort> request) {
        boolean own = filter.qualification().isEmpty() && filter.words().isBlank();
        Page<DossierRow> page = mine().where("d.state = :state", "state", filter.state()).where("v.qualification = :qualification", "qualification",
                filter.qualification()).numberOrWords(filter.words(), "p.nameKey", "d.number", "s.code")
                .page(DossierRow.class, ROW, own ? "from Dossier d" : FROM, request, columns(request.sort()));
        return new Page<>(page.rows().stream().map(waiting()).toList(), page.total(), page.more());
    }

    private static String[] columns(DossierSort sort) {
        return switch (sort) {
            case WAITING -> new String[] {"d.queueRank", "d.submittedAt", "d.number"};
            case NUMBER -> new String[] {"d.number"};
            case CANDIDATE -> new String[] {"p.sortKey", "d.number"};
            case STATE -> new String[] {"d.state", "d.number"};
            case RECOMMENDATION -> new String[] {"d.recommendation", "d.number"};
            case SESSION -> new String[] {"s.code", "d.number"};
            case PROVIDER -> new String[] {"o.sortKey", "d.number"};
        };
    }

    DossierRow row(UUID id) {
        return waiting().apply(em.createQuery(ROW + " where d.id = :id", DossierRow.class).setParameter("id", id).getSingleResult());
    }

    /** The open one of each enrolment of a session. */
    List<DossierRow> ofSession(UUID session) {
        return em.createQuery(ROW + " where d.session = :session and d.openKey is not null", DossierRow.class).setParameter("session", session)
                .getResultStream().map(waiting()).toList();
    }

    /** Those of a session in this state, by number. */
    List<DossierRow> ofSession(UUID session, DossierState state) {
        return em.createQuery(ROW + " where d.session = :session and d.state = :state order by d.number", DossierRow.class)
                .setParameter("session", session).setParameter("state", state).getResultStream().map(waiting()).toList();
    }

    /** How many there are in each state in which something is still to be done; what is closed only grows, and nobody needs its number. */
    Map<DossierState, Long> counts() {
        Map<DossierState, Long> counts = new EnumMap<>(DossierState.class);
        mine().always("d.state in :atWork", "atWork", AT_WORK)
                .groups("select d.state, count(d) from Dossier d", "d.state").forEach(row -> counts.put((DossierState) row[0], (Long) row[1]));
        return counts;
    }

    private Listing mine() {
        Listing listing = new Listing(em);
        return NATIONAL.stream().anyMatch(caller::holds) ? listing
                : listing.always("d.provider in :providers", "providers", List.copyOf(caller.organisations(Role.COURSE_MANAGER)));
    }

    /** R57: how long each has waited, and whether that is too long by what was in force when it was submitted. */
    private UnaryOperator<DossierRow> waiting() {
        Function<LocalDate, BigDecimal> limit = policy.history(Parameter.DECIDE_DAYS);
        LocalDate today = Days.inProvince(clock);
        return row -> {
            if (!row.state().waits()) {
                return row;
            }
            LocalDate since = LocalDate.ofInstant(row.submittedAt(), Days.PROVINCE);
            long days = ChronoUnit.DAYS.between(since, today);
            return row.waiting(days, BigDecimal.valueOf(days).compareTo(limit.apply(since)) > 0);
        };
    }
}
