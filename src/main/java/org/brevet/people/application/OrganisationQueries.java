package org.brevet.people.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;

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

    /** A page of the organisations. */
    @Allowed(Role.ADMIN)
    public Page<OrganisationRow> page(OrganisationFilter filter, ListRequest<OrganisationSort> request) {
        return people.organisations(filter, request);
    }

    /** By name. */
    @Allowed(Role.ADMIN)
    public List<OrganisationRow> all() {
        return people.organisations();
    }
}
