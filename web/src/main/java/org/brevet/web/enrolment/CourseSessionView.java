package org.brevet.web.enrolment;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.AdvanceSession;
import org.brevet.enrolment.application.StaffRow;
import org.brevet.web.Addresses;
import org.brevet.web.shared.Text;

/** One session at a glance: its facts, where it stands on its way, and the next step for whoever runs it. */
@Named("courseSession")
@ViewScoped
public class CourseSessionView extends SessionPage {

    private static final List<SessionState> WAY = List.of(SessionState.DRAFT, SessionState.ANNOUNCED, SessionState.OPEN, SessionState.RUNNING,
            SessionState.ASSESSMENT, SessionState.CLOSED);

    @Inject
    AdvanceSession advance;
    @Inject
    Text text;
    private List<Step> steps;
    private List<StaffRow> staff;

    /** One state of the session's way. */
    public record Step(SessionState state, boolean done, boolean current) implements Serializable {
    }

    @Override
    void load() {
        super.load();
        staff = queries.staff(id());
        SessionState now = getRow().state();
        steps = new ArrayList<>();
        for (SessionState state : WAY) {
            steps.add(new Step(state, WAY.indexOf(state) < WAY.indexOf(now), state == now));
        }
    }

    public void advance(SessionState to) {
        once(to, () -> advance.handle(id(), to).forEach(this::tell), address(""), "session.advanced", getCode(), to);
    }

    /** R26: above the page that follows stands who does not start, and why. */
    private void tell(AdvanceSession.NoLonger one) {
        String reasons = one.reasons().stream().map(text::reason).collect(Collectors.joining(" "));
        FacesContext.getCurrentInstance().addMessage(null,
                new FacesMessage(FacesMessage.SEVERITY_WARN, text.of("session.noLonger", one.name(), reasons), null));
    }

    /** The step forward, or null: at the end of the way, or when the work of this state is not yet done. */
    public SessionState getNext() {
        return isNobodyEnrolled() ? null : getRow().state().next().stream().filter(state -> state != SessionState.DRAFT).findFirst().orElse(null);
    }

    public boolean isBackToDraft() {
        return getRow().state().next().contains(SessionState.DRAFT);
    }

    /** Open, and still without anybody to start with. */
    public boolean isNobodyEnrolled() {
        return getRow().state() == SessionState.OPEN && getRow().held() == 0;
    }

    /** In assessment, the next thing is to publish, and only then to close. */
    public boolean isResultsNext() {
        return getRow().state() == SessionState.ASSESSMENT && Addresses.exists(SessionTab.RESULTS.template());
    }

    public boolean isDossiersNext() {
        return getRow().state() == SessionState.CLOSED && Addresses.exists(SessionTab.DOSSIERS.template());
    }

    public List<Step> getSteps() {
        return steps;
    }

    public List<StaffRow> getStaff() {
        return staff;
    }

    public boolean isStaffChangeable() {
        return isManaged() && SessionStaffView.changeable(getRow().state());
    }

    /** R11: somebody moderates who does not mark. */
    public boolean isModerated() {
        return SessionStaffView.moderated(staff);
    }
}
