package org.brevet.web.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.SessionFilter;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.SessionSort;
import org.brevet.register.CertificateNumber;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;
import org.brevet.web.shared.MenuItem;
import org.brevet.web.shared.Option;
import org.brevet.web.shared.Text;

/** The caller's course sessions. */
@Named("sessions")
@ViewScoped
public class SessionsView implements Serializable {

    @Inject
    SessionQueries queries;
    @Inject
    Lists lists;
    @Inject
    Exports exports;
    @Inject
    Text text;
    private ListView<SessionSort> list;
    private SessionFilter filter;
    private List<SessionRow> rows;
    private List<MenuItem> states;

    public void open() {
        list = lists.descending(SessionSort.DAYS);
        filter = new SessionFilter(list.choice("state", SessionState.class), list.choice("qualification", CertificateNumber.QUALIFICATIONS), list.text("q"));
        rows = list.load(request -> queries.page(filter, request));
        states = states(queries.counts());
    }

    /** With how many are in it, where something is still to be done. */
    private List<MenuItem> states(Map<SessionState, Long> counts) {
        List<MenuItem> items = new ArrayList<>();
        items.add(new MenuItem(text.get("sessions.all"), list.filteredBy("state", ""), filter.state() == null));
        for (SessionState state : SessionState.values()) {
            Long count = counts.get(state);
            items.add(new MenuItem(count == null ? text.word(state) : text.of("sessions.filter", state, count), list.filteredBy("state", state.name()),
                    filter.state() == state));
        }
        return items;
    }

    public void export(String form) {
        rows = exports.plain(list, form, rows, request -> queries.page(filter, request), new Columns<SessionRow>()
                .add(text.get("session.code"), SessionRow::code).add(text.get("session.state"), row -> text.word(row.state()))
                .add(text.get("session.curriculum"), row -> row.qualification() + " v" + row.curriculumNumber())
                .add(text.get("session.place"), SessionRow::place).add(text.get("session.province"), SessionRow::province)
                .add(text.get("session.firstDay"), SessionRow::firstDay).add(text.get("session.lastDay"), SessionRow::lastDay)
                .add(text.get("session.held"), SessionRow::held).add(text.get("session.places"), SessionRow::places)
                .add(text.get("session.provider"), SessionRow::providerName));
    }

    public List<MenuItem> getStates() {
        return states;
    }

    public List<Option> getQualifications() {
        return CertificateNumber.QUALIFICATIONS.stream().map(one -> new Option(one, one)).toList();
    }

    public ListView<SessionSort> getList() {
        return list;
    }

    public List<SessionRow> getRows() {
        return rows;
    }
}
