package org.brevet.people.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;

/** The organisations, for the administrator. */
@Stateless
@UseCase
public class OrganisationQueries {

    private People people;

    public OrganisationQueries() {
    }

    @Inject
    public OrganisationQueries(People people) {
        this.people = people;
    }

    /** By name. */
    @Allowed(Role.ADMIN)
    public List<OrganisationRow> all() {
        return people.organisations();
    }
}
