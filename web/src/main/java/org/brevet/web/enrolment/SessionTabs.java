package org.brevet.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.web.Addresses;
import org.brevet.web.shared.MenuItem;
import org.brevet.web.shared.Text;

/** From one page of a session to the next: only pages that exist and that this caller may open in the session's state. */
@Named("sessionTabs")
@RequestScoped
public class SessionTabs {

    private SessionQueries sessions;
    private SessionAccess access;
    private Text text;
    private final Map<String, List<MenuItem>> shown = new HashMap<>();

    protected SessionTabs() {
    }

    @Inject
    public SessionTabs(SessionQueries sessions, SessionAccess access, Text text) {
        this.sessions = sessions;
        this.access = access;
        this.text = text;
    }

    /** @param current the including page: overview, staff, enrolment, marks, results or dossiers */
    public List<MenuItem> of(String code, String current) {
        return shown.computeIfAbsent(code + "/" + current, key -> find(code, current));
    }

    private List<MenuItem> find(String code, String current) {
        SessionId id = sessions.idOf(code);
        List<MenuItem> items = new ArrayList<>();
        if (access.holdsAny(id, SessionTab.OVERVIEW.roles())) {
            SessionState state = sessions.session(id).state();
            for (SessionTab tab : SessionTab.values()) {
                boolean here = tab.word().equals(current);
                if (here || leadsSomewhere(tab, id, state)) {
                    items.add(new MenuItem(text.get("session.tab." + tab.word()), tab.address(code), here));
                }
            }
        }
        return items;
    }

    private boolean leadsSomewhere(SessionTab tab, SessionId id, SessionState state) {
        return Addresses.exists(tab.template()) && tab.has(state) && access.holdsAny(id, tab.roles());
    }
}
