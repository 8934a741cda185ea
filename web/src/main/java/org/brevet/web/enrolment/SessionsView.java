package org.brevet.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.web.shared.MenuItem;
import org.brevet.web.shared.Text;

/** The caller's course sessions; which state is shown stands in the address. */
@Named("sessions")
@RequestScoped
public class SessionsView {

    @Inject
    SessionQueries queries;
    @Inject
    Text text;
    private String state;
    private List<SessionRow> rows;
    private List<MenuItem> filters;

    public void open() {
        List<SessionRow> all = queries.mine();
        rows = all.stream().filter(row -> state == null || row.state().name().equals(state)).toList();
        filters = new ArrayList<>();
        filters.add(new MenuItem(text.of("sessions.all", all.size()), "/sessions", state == null));
        for (SessionState one : SessionState.values()) {
            long count = all.stream().filter(row -> row.state() == one).count();
            if (count > 0) {
                filters.add(new MenuItem(text.of("sessions.filter", one, count), "/sessions?state=" + one, one.name().equals(state)));
            }
        }
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public List<SessionRow> getRows() {
        return rows;
    }

    public List<MenuItem> getFilters() {
        return filters;
    }
}
