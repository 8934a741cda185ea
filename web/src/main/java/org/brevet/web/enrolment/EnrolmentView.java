package org.brevet.web.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.CandidateFilter;
import org.brevet.enrolment.application.CandidateSort;
import org.brevet.enrolment.application.EnrolCandidates;
import org.brevet.enrolment.application.ExportCandidates;
import org.brevet.enrolment.application.SessionQueries.Candidate;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;
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
    @Inject
    Lists lists;
    @Inject
    ExportCandidates export;
    @Inject
    Exports exports;
    private boolean all;
    private ListView<CandidateSort> list;
    private CandidateFilter filter;
    private List<Candidate> candidates;
    private List<MenuItem> states;
    private List<UUID> eligible;
    private final Map<UUID, Boolean> chosen = new HashMap<>();

    @Override
    public void open() {
        list = lists.ofSession(CandidateSort.NUMBER);
        filter = new CandidateFilter(list.choice("state", EnrolmentState.class), list.text("q"));
        super.open();
        if (all && isEnrolling()) {
            eligible.forEach(one -> chosen.put(one, true));
        }
    }

    @Override
    void load() {
        super.load();
        candidates = list.load(request -> queries.candidates(id(), filter, request));
        eligible = queries.eligible(id());
        states = states(queries.candidateCounts(id()));
    }

    private List<MenuItem> states(Map<EnrolmentState, Long> counts) {
        List<MenuItem> items = new ArrayList<>();
        items.add(new MenuItem(text.of("enrolment.all", counts.values().stream().mapToLong(Long::longValue).sum()), list.filteredBy("state", ""),
                filter.state() == null));
        counts.forEach((state, count) -> items.add(new MenuItem(text.of("enrolment.filter", state, count), list.filteredBy("state", state.name()),
                filter.state() == state)));
        return items;
    }

    public void export(String form) {
        candidates = exports.persons(list, form, candidates, (request, order) -> export.candidates(id(), filter, request, order), new Columns<Candidate>()
                .add(text.get("enrolment.number"), one -> one.enrolment().row()).add(text.get("enrolment.name"), one -> one.enrolment().name())
                .add(text.get("enrolment.organisation"), one -> one.enrolment().nominatorName())
                .add(text.get("enrolment.state"), one -> text.word(one.enrolment().state()))
                .add(text.get("enrolment.reasons"), one -> one.eligibility().reasons().stream().map(text::reason).collect(Collectors.joining(" "))));
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
        return isManaged() && getRow().state() == SessionState.OPEN && !eligible.isEmpty();
    }

    public boolean isImportable() {
        return isManaged() && (getRow().state() == SessionState.OPEN || getRow().state() == SessionState.ANNOUNCED);
    }

    public long getFree() {
        return getRow().places() - getRow().held();
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

    public List<MenuItem> getStates() {
        return states;
    }

    public ListView<CandidateSort> getList() {
        return list;
    }

    public int getEligible() {
        return eligible.size();
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }
}
