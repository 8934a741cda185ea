package org.brevet.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.identity.Caller;
import org.brevet.identity.Place;
import org.brevet.identity.application.Access;
import org.brevet.identity.application.Places;
import org.brevet.web.Addresses;
import org.brevet.web.shared.MenuItem;
import org.brevet.web.shared.Text;

/** From one page of a session to the next: only pages that exist and that this caller may open in the session's state. */
@Named("sessionTabs")
@RequestScoped
public class SessionTabs {

    private SessionQueries sessions;
    private Places places;
    private Access access;
    private Caller caller;
    private Text text;
    private final Map<String, List<MenuItem>> shown = new HashMap<>();

    protected SessionTabs() {
    }

    @Inject
    public SessionTabs(SessionQueries sessions, Places places, Access access, Caller caller, Text text) {
        this.sessions = sessions;
        this.places = places;
        this.access = access;
        this.caller = caller;
        this.text = text;
    }

    /** @param current the including page: overview, staff, enrolment, marks, results or dossiers */
    public List<MenuItem> of(String code, String current) {
        return shown.computeIfAbsent(code + "/" + current, key -> find(code, current));
    }

    private List<MenuItem> find(String code, String current) {
        SessionId id = sessions.idOf(code);
        Place place = places.of(new Object[] {id}).orElseThrow();
        List<MenuItem> items = new ArrayList<>();
        if (opens(SessionTab.OVERVIEW, place)) {
            SessionRow session = sessions.session(id);
            for (SessionTab tab : SessionTab.values()) {
                if (tab.word().equals(current) || Addresses.exists(tab.template()) && tab.has(session.state()) && opens(tab, place)) {
                    items.add(new MenuItem(text.get("session.tab." + tab.word()), tab.address(code), tab.word().equals(current)));
                }
            }
        }
        return items;
    }

    private boolean opens(SessionTab tab, Place place) {
        return tab.roles().stream().anyMatch(role -> access.holdsFor(caller, role, place));
    }
}
