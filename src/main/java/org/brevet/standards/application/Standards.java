package org.brevet.standards.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevet.shared.NotFound;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.list.Listing;
import org.brevet.standards.EditionState;

/** Editions and their competencies, for other features; the calling use case has checked. */
@ApplicationScoped
public class Standards {

    private static final String EDITION = """
            select new org.brevet.standards.application.EditionRow(e.id, e.code, e.edition, e.titleFr, e.titleEn, e.state, e.importedAt, e.adoptedAt,
              (select count(c) from Competency c where c.edition = e.id)) from StandardEdition e""";
    private EntityManager em;

    protected Standards() {
    }

    @Inject
    public Standards(EntityManager em) {
        this.em = em;
    }

    public EditionRow edition(UUID id) {
        return em.createQuery(EDITION + " where e.id = :id", EditionRow.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("edition " + id));
    }

    public Optional<EditionRow> edition(String code, String edition) {
        return em.createQuery(EDITION + " where e.code = :code and e.edition = :edition", EditionRow.class)
                .setParameter("code", code).setParameter("edition", edition).getResultStream().findFirst();
    }

    public List<EditionRow> editions() {
        return em.createQuery(EDITION + " order by e.code, e.edition desc", EditionRow.class).getResultList();
    }

    /** @param state null: in any */
    public Page<EditionRow> page(EditionState state, ListRequest<EditionSort> request) {
        return new Listing(em).where("e.state = :state", "state", state)
                .page(EditionRow.class, EDITION, "from StandardEdition e", request, columns(request.sort()));
    }

    private static String[] columns(EditionSort sort) {
        return switch (sort) {
            case EDITION -> new String[] {"e.code", "e.edition", "e.id"};
            case STATE -> new String[] {"e.state", "e.code", "e.edition", "e.id"};
            case IMPORTED_AT -> new String[] {"e.importedAt", "e.id"};
            case ADOPTED_AT -> new String[] {"e.adoptedAt", "e.id"};
        };
    }

    /** In the order of the sheet. */
    public List<CompetencyRow> competencies(UUID edition) {
        return em.createQuery("""
                select new org.brevet.standards.application.CompetencyRow(c.id, c.code, c.level, c.areaCode, c.areaFr, c.areaEn, c.titleFr, c.titleEn,
                  c.kind, c.critical, c.taughtIn, c.cluster, c.root) from Competency c where c.edition = :edition order by c.position""", CompetencyRow.class)
                .setParameter("edition", edition).getResultList();
    }
}
