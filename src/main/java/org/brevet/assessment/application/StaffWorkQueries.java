package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.enrolment.SessionState;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;

/** What waits for somebody on the staff lists of sessions: for the start page. Three statements however many sessions there are. */
@Stateless
@UseCase
public class StaffWorkQueries {

    private static final List<SessionState> MARKING = Arrays.stream(SessionState.values()).filter(SessionState::marking).toList();
    private EntityManager em;
    private Caller caller;

    public StaffWorkQueries() {
    }

    @Inject
    public StaffWorkQueries(EntityManager em, Caller caller) {
        this.em = em;
        this.caller = caller;
    }

    /** Newest session first. */
    @AllowedToSignedIn("one's own work only")
    public List<StaffWork> mine() {
        if (!caller.hasPerson()) {
            return List.of();
        }
        Map<UUID, List<Object[]>> sessions = em.createQuery("""
                select s.id, s.code, s.place, s.firstDay, s.lastDay, s.state, st.role from SessionStaff st join CourseSession s on s.id = st.session
                 where st.person = :me and s.state in :marking order by s.firstDay desc, s.code""", Object[].class)
                .setParameter("me", caller.person()).setParameter("marking", MARKING).getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0], LinkedHashMap::new, Collectors.toList()));
        if (sessions.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> toCheck = counts("a.state = org.brevet.assessment.AttemptState.MARKED and :me not member of a.assessors", sessions.keySet());
        Map<UUID, Long> returned = counts("a.state = org.brevet.assessment.AttemptState.RETURNED and :me member of a.assessors", sessions.keySet());
        return sessions.entrySet().stream().map(one -> work(one.getValue(), toCheck.getOrDefault(one.getKey(), 0L),
                returned.getOrDefault(one.getKey(), 0L))).toList();
    }

    private static StaffWork work(List<Object[]> lines, long toCheck, long returned) {
        Object[] session = lines.get(0);
        Set<Role> roles = lines.stream().map(line -> (Role) line[6]).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new StaffWork((String) session[1], (String) session[2], (LocalDate) session[3], (LocalDate) session[4], (SessionState) session[5],
                roles, roles.contains(Role.MODERATOR) ? toCheck : 0, returned);
    }

    private Map<UUID, Long> counts(String which, Set<UUID> sessions) {
        return em.createQuery("select a.session, count(a) from Attempt a where a.session in :sessions and " + which + " group by a.session",
                Object[].class).setParameter("sessions", sessions).setParameter("me", caller.person()).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
