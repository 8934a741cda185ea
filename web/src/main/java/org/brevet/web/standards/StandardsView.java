package org.brevet.web.standards;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.StandardQueries;

/** The editions there are. */
@Named("standards")
@RequestScoped
public class StandardsView {

    @Inject
    StandardQueries queries;
    private List<EditionRow> editions;

    public void open() {
        editions = queries.editions();
    }

    public List<EditionRow> getEditions() {
        return editions;
    }
}
