package org.brevet.web.standards;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.brevet.standards.EditionState;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.EditionSort;
import org.brevet.standards.application.StandardQueries;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;
import org.brevet.web.shared.Option;
import org.brevet.web.shared.Text;

/** The editions there are. */
@Named("standards")
@ViewScoped
public class StandardsView implements Serializable {

    @Inject
    StandardQueries queries;
    @Inject
    Lists lists;
    @Inject
    Exports exports;
    @Inject
    Text text;
    private ListView<EditionSort> list;
    private EditionState state;
    private List<EditionRow> editions;

    public void open() {
        list = lists.descending(EditionSort.EDITION);
        state = list.choice("state", EditionState.class);
        editions = list.load(request -> queries.page(state, request));
    }

    public void export(String form) {
        editions = exports.plain(list, form, editions, request -> queries.page(state, request), new Columns<EditionRow>()
                .add(text.get("standards.edition"), EditionRow::label).add(text.get("standards.name"), row -> text.pick(row.title()))
                .add(text.get("standards.state"), row -> text.word(row.state())).add(text.get("standards.competencies"), EditionRow::competencies)
                .add(text.get("standards.importedAt"), row -> text.moment(row.importedAt()))
                .add(text.get("standards.adoptedAt"), row -> text.moment(row.adoptedAt())));
    }

    public List<Option> getStates() {
        return text.options(EditionState.values());
    }

    public ListView<EditionSort> getList() {
        return list;
    }

    public List<EditionRow> getEditions() {
        return editions;
    }
}
