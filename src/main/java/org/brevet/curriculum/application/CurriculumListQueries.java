package org.brevet.curriculum.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.curriculum.CurriculumState;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.list.Listing;

/** Pages of curriculum versions: what is approved for all, the rest for the provider that drafts it and for the authority. */
@Stateless
@UseCase
public class CurriculumListQueries {

    private static final Set<Role> NATIONAL = Set.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR);
    private static final String FROM = " from CurriculumVersion v join Organisation o on o.id = v.provider join StandardEdition e on e.id = v.edition";
    private static final String ROW = """
            select new org.brevet.curriculum.application.CurriculumRow(v.id, v.qualification, v.number, v.titleFr, v.titleEn, v.state, v.provider,
              o.name, v.edition, e.code, e.edition, v.draftedAt, v.draftedBy, v.approvedAt, v.approvedBy, v.sentBackReason, v.version)""" + FROM;
    private EntityManager em;
    private Caller caller;

    public CurriculumListQueries() {
    }

    @Inject
    public CurriculumListQueries(EntityManager em, Caller caller) {
        this.em = em;
        this.caller = caller;
    }

    @AllowedToSignedIn("who teaches or learns by it may read it")
    public Page<CurriculumRow> page(CurriculumFilter filter, ListRequest<CurriculumSort> request) {
        return readable().where("v.state = :state", "state", filter.state()).where("v.qualification = :qualification", "qualification",
                filter.qualification()).numberOrWords(filter.words(), "o.sortKey", "v.qualification")
                .page(CurriculumRow.class, ROW, FROM, request, columns(request.sort()));
    }

    private Listing readable() {
        Listing listing = new Listing(em);
        if (NATIONAL.stream().anyMatch(caller::holds)) {
            return listing;
        }
        List<UUID> own = List.copyOf(caller.organisations(Role.COURSE_MANAGER));
        return own.isEmpty() ? listing.always("v.state = :approved", "approved", CurriculumState.APPROVED)
                : listing.always("(v.state = :approved or v.provider in :own)", "approved", CurriculumState.APPROVED).value("own", own);
    }

    private static String[] columns(CurriculumSort sort) {
        return switch (sort) {
            case VERSION -> new String[] {"v.qualification", "v.number", "v.id"};
            case STATE -> new String[] {"v.state", "v.qualification", "v.number", "v.id"};
            case PROVIDER -> new String[] {"o.sortKey", "v.qualification", "v.number", "v.id"};
            case EDITION -> new String[] {"e.code", "e.edition", "v.id"};
            case DRAFTED_AT -> new String[] {"v.draftedAt", "v.id"};
            case APPROVED_AT -> new String[] {"v.approvedAt", "v.id"};
        };
    }
}
