package org.brevet.standards.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.UseCase;
import org.brevet.shared.NotFound;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;
import org.brevet.standards.EditionState;

/** Editions for pages. What a standard asks is no secret to anybody who works or learns here. */
@Stateless
@UseCase
public class StandardQueries {

    private Standards standards;

    public StandardQueries() {
    }

    @Inject
    public StandardQueries(Standards standards) {
        this.standards = standards;
    }

    @AllowedToSignedIn("the standard binds all who work or learn here")
    public List<EditionRow> editions() {
        return standards.editions();
    }

    /** A page of the editions. @param state null: in any */
    @AllowedToSignedIn("the standard binds all who work or learn here")
    public Page<EditionRow> page(EditionState state, ListRequest<EditionSort> request) {
        return standards.page(state, request);
    }

    /** @throws NotFound if there is no such edition */
    @AllowedToSignedIn("the standard binds all who work or learn here")
    public EditionRow edition(String code, String edition) {
        return standards.edition(code, edition).orElseThrow(() -> new NotFound(code + " " + edition));
    }

    /** @throws NotFound if there is no such edition */
    @AllowedToSignedIn("the standard binds all who work or learn here")
    public List<CompetencyRow> competencies(String code, String edition) {
        return standards.competencies(edition(code, edition).id());
    }
}
