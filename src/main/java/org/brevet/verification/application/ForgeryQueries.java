package org.brevet.verification.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.list.Listing;

/** Papers that were reported as not genuine (R79), for those who look into them. */
@Stateless
@UseCase
public class ForgeryQueries {

    private EntityManager em;

    public ForgeryQueries() {
    }

    @Inject
    public ForgeryQueries(EntityManager em) {
        this.em = em;
    }

    @Allowed({Role.INSPECTOR, Role.ACCREDITATION_OFFICER, Role.AUDITOR})
    public Page<ForgeryRow> page(ListRequest<ForgerySort> request) {
        return new Listing(em).page(ForgeryRow.class, """
                select new org.brevet.verification.application.ForgeryRow(f.id, f.receivedAt, f.foundAt, f.place, f.note, f.code)
                  from ForgeryReport f""", "from ForgeryReport f", request, switch (request.sort()) {
                    case RECEIVED_AT -> new String[] {"f.receivedAt", "f.id"};
                    case FOUND_AT -> new String[] {"f.foundAt", "f.id"};
                });
    }
}
