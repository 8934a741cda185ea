package org.brevet.web.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.EnrolCandidates;
import org.brevet.enrolment.application.SessionQueries.Candidate;
import org.brevet.web.shared.MenuItem;
import org.brevet.web.shared.Text;

/** The candidates of a session with every reason that stands against them, and giving places to those chosen. */
@Named("enrolment")
@ViewScoped
public class EnrolmentView extends SessionPage {

    @Inject
    EnrolCandidates enrol;
    @Inject
    Text text;
    private String state;
    private boolean all;
    private List<Candidate> candidates;
    private List<MenuItem> filters;
    private long eligible;
    private final Map<UUID, Boolean> chosen = new HashMap<>();

    @Override
    public void open() {
        super.open();
        if (all && isEnrolling()) {
            candidates.stream().filter(this::isChoosable).forEach(candidate -> chosen.put(candidate.enrolment().id(), true));
        }
    }

    @Override
    void load() {
        super.load();
        List<Candidate> found = queries.candidates(id());
        candidates = found.stream().filter(one -> state == null || one.enrolment().state().name().equals(state)).toList();
        eligible = found.stream().filter(this::isChoosable).count();
        filters = new ArrayList<>();
        filters.add(new MenuItem(text.of("enrolment.all", found.size()), address("/enrolment"), state == null));
        for (EnrolmentState one : EnrolmentState.values()) {
            long count = found.stream().filter(candidate -> candidate.enrolment().state() == one).count();
            if (count > 0) {
                filters.add(new MenuItem(text.of("enrolment.filter", one, count), address("/enrolment?state=" + one), one.name().equals(state)));
            }
        }
    }

    public void enrol() {
        List<UUID> wanted = chosen.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).sorted().toList();
        once(wanted, () -> enrol.handle(id(), wanted), address("/enrolment"), "enrolment.done", wanted.size());
    }

    public boolean isChoosable(Candidate candidate) {
        return candidate.enrolment().state() == EnrolmentState.ELIGIBLE;
    }

    /** Places can be given, and there is somebody to give them to. */
    public boolean isEnrolling() {
        return isManaged() && getRow().state() == SessionState.OPEN && eligible > 0;
    }

    public boolean isImportable() {
        return isManaged() && (getRow().state() == SessionState.OPEN || getRow().state() == SessionState.ANNOUNCED);
    }

    public long getFree() {
        return getRow().places() - getRow().held();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public List<Candidate> getCandidates() {
        return candidates;
    }

    public List<MenuItem> getFilters() {
        return filters;
    }

    public long getEligible() {
        return eligible;
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }
}
