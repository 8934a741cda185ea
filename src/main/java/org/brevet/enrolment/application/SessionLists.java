package org.brevet.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.brevet.enrolment.SessionState;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.list.Listing;

/** Lists of course sessions: all for the authority, their own for a provider, those whose staff list names them for staff. */
@ApplicationScoped
public class SessionLists {

    private static final Set<Role> NATIONAL = Set.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR);
    private static final Set<SessionState> OVER = EnumSet.of(SessionState.CLOSED, SessionState.ARCHIVED, SessionState.CANCELLED);
    private static final String FROM = " from CourseSession s join CurriculumVersion v on v.id = s.curriculum join Organisation o on o.id = s.provider";
    private EntityManager em;
    private Caller caller;

    protected SessionLists() {
    }

    @Inject
    public SessionLists(EntityManager em, Caller caller) {
        this.em = em;
        this.caller = caller;
    }

    Page<SessionRow> page(SessionFilter filter, ListRequest<SessionSort> request) {
        boolean own = filter.qualification().isEmpty() && filter.words().isBlank();
        return mine().where("s.state = :state", "state", filter.state()).where("v.qualification = :qualification", "qualification", filter.qualification())
                .numberOrWords(filter.words(), "s.placeKey", "s.code")
                .page(SessionRow.class, Sessions.SESSION, own ? "from CourseSession s" : FROM, request, columns(request.sort()));
    }

    private static String[] columns(SessionSort sort) {
        return switch (sort) {
            case CODE -> new String[] {"s.code"};
            case STATE -> new String[] {"s.state", "s.code"};
            case CURRICULUM -> new String[] {"v.qualification", "v.number", "s.code"};
            case PLACE -> new String[] {"s.placeKey", "s.code"};
            case DAYS -> new String[] {"s.firstDay", "s.code"};
            case PROVIDER -> new String[] {"o.sortKey", "s.code"};
        };
    }

    /** How many there are in each state in which something is still to be done; what is over only grows, and nobody needs its number. */
    Map<SessionState, Long> counts() {
        Map<SessionState, Long> counts = new EnumMap<>(SessionState.class);
        mine().always("s.state not in :over", "over", OVER).groups("select s.state, count(s) from CourseSession s", "s.state")
                .forEach(row -> counts.put((SessionState) row[0], (Long) row[1]));
        return counts;
    }

    /** The sessions of the caller's own providers that are not over, or ended on this day or later. */
    List<SessionRow> managed(LocalDate ended) {
        return new Listing(em).always("s.provider in :providers", "providers", List.copyOf(caller.organisations(Role.COURSE_MANAGER)))
                .always("s.state not in :gone", "gone", EnumSet.of(SessionState.ARCHIVED, SessionState.CANCELLED))
                .always("(s.state <> org.brevet.enrolment.SessionState.CLOSED or s.lastDay >= :ended)", "ended", ended)
                .page(SessionRow.class, Sessions.SESSION, "from CourseSession s", new ListRequest<>(SessionSort.DAYS, true, 1, 100), "s.firstDay", "s.code")
                .rows();
    }

    private Listing mine() {
        Listing listing = new Listing(em);
        if (NATIONAL.stream().anyMatch(caller::holds)) {
            return listing;
        }
        Set<UUID> providers = caller.organisations(Role.COURSE_MANAGER);
        String staffed = "exists (select t.person from SessionStaff t where t.session = s.id and t.person = :me)";
        return providers.isEmpty() ? listing.always(staffed, "me", caller.person())
                : listing.always("(s.provider in :providers or " + staffed + ")", "me", caller.person()).value("providers", List.copyOf(providers));
    }
}
