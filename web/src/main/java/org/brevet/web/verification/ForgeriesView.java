package org.brevet.web.verification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.brevet.verification.application.ForgeryQueries;
import org.brevet.verification.application.ForgeryRow;
import org.brevet.verification.application.ForgerySort;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;

/** Papers that were reported as not genuine, the newest first. */
@Named("forgeries")
@ViewScoped
public class ForgeriesView implements Serializable {

    @Inject
    ForgeryQueries queries;
    @Inject
    Lists lists;
    private ListView<ForgerySort> list;
    private List<ForgeryRow> rows;

    public void open() {
        list = lists.descending(ForgerySort.RECEIVED_AT);
        rows = list.load(queries::page);
    }

    public ListView<ForgerySort> getList() {
        return list;
    }

    public List<ForgeryRow> getRows() {
        return rows;
    }
}
