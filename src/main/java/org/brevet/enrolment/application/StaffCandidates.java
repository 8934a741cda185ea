package org.brevet.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.Role;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;

/** Who could be put on a staff list: people with an active account, never a trainee nor who manages the provider's courses. */
@ApplicationScoped
public class StaffCandidates {

    private EntityManager em;
    private People people;

    protected StaffCandidates() {
    }

    @Inject
    public StaffCandidates(EntityManager em, People people) {
        this.em = em;
        this.people = people;
    }

    List<PersonRow> of(UUID provider) {
        List<UUID> persons = new ArrayList<>(em.createQuery("""
                select a.person from Account a where a.active = :active and a.person is not null
                   and a.person not in (select e.person from Enrolment e)""", UUID.class)
                .setParameter("active", true).getResultList());
        persons.removeAll(em.createQuery("select a.person from Account a join a.grants g where g.role = :manager and g.organisation = :provider",
                UUID.class).setParameter("manager", Role.COURSE_MANAGER).setParameter("provider", provider).getResultList());
        return people.all(persons).values().stream().sorted(Comparator.comparing(PersonRow::fullName)).toList();
    }
}
