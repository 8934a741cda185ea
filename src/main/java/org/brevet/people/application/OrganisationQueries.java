package org.brevet.people.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The names by id, for pages about accounts. */
    @Allowed({Role.ADMIN, Role.AUDITOR})
    public Map<UUID, String> names() {
        return people.organisations().stream().collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::name));
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
