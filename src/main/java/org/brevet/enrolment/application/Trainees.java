package org.brevet.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.identity.application.PersonAccounts;

/**
 * Whom a course manager may give a way in: those enrolled in the session who are trainees and nothing else. With any other role, were it only on the
 * staff list of another session, a code for the account would be a way to that role.
 */
@ApplicationScoped
public class Trainees {

    private static final Set<EnrolmentState> JOIN = EnumSet.of(EnrolmentState.ENROLLED, EnrolmentState.ACTIVE, EnrolmentState.PASSED, EnrolmentState.FAILED);
    private EntityManager em;
    private Sessions sessions;
    private PersonAccounts accounts;

    protected Trainees() {
    }

    @Inject
    public Trainees(EntityManager em, Sessions sessions, PersonAccounts accounts) {
        this.em = em;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** In the order of the nominations; a handful of statements, however many. */
    List<JoiningRow> of(UUID session) {
        List<EnrolmentRow> rows = sessions.enrolments(session).stream().filter(row -> JOIN.contains(row.state())).toList();
        List<UUID> persons = rows.stream().map(EnrolmentRow::person).toList();
        Map<UUID, PersonAccounts.Standing> standings = accounts.of(persons);
        Set<UUID> staff = onAnyStaff(persons);
        return rows.stream().map(row -> {
            PersonAccounts.Standing standing = standings.get(row.person());
            return new JoiningRow(row.id(), row.person(), row.row(), row.nom(), row.prenom(), row.name(), standing.username(), standing.opens(),
                    standing.until(), standing.granted() || staff.contains(row.person()));
        }).toList();
    }

    private Set<UUID> onAnyStaff(Collection<UUID> persons) {
        return persons.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select distinct s.person from SessionStaff s where s.person in :persons", UUID.class)
                .setParameter("persons", persons).getResultList());
    }
}
