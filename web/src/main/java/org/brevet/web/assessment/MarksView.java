package org.brevet.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.CriterionResult;
import org.brevet.assessment.application.MarkSheetQueries;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.shared.Days;
import org.brevet.web.shared.Text;

/** The page around the mark grid: which session, and every text that the grid shows. */
@Named("marks")
@RequestScoped
public class MarksView {

    /** What the grid says; {0}, {1} are filled in the browser. */
    private static final List<String> TEXTS = List.of("marks.all", "marks.by", "marks.cancel", "marks.changed", "marks.complete",
            "marks.completeQuestion", "marks.completeUnsaved", "marks.completed", "marks.critical", "marks.done", "marks.emptied",
            "marks.emptyValue", "marks.floor", "marks.ground", "marks.groundShort", "marks.keepMine", "marks.key.COMPETENT",
            "marks.key.NOT_OBSERVED", "marks.key.NOT_YET", "marks.keys", "marks.limit", "marks.loadFailed", "marks.loading", "marks.lost",
            "marks.mark", "marks.minutes", "marks.missing", "marks.next", "marks.nobody", "marks.part.PRACTICAL", "marks.part.THEORY",
            "marks.previous", "marks.print", "marks.refusedEntries", "marks.remark", "marks.remarkChange", "marks.remarkQuestion", "marks.retry",
            "marks.returned", "marks.save", "marks.saved", "marks.saving", "marks.signIn", "marks.signature", "marks.signedOut", "marks.stale",
            "marks.state", "marks.step", "marks.stop", "marks.stopAt", "marks.stopCriterion", "marks.stopDo", "marks.stopQuestion",
            "marks.stopped", "marks.takeTheirs", "marks.timed", "marks.trainee", "marks.waiting");

    private SessionQueries sessions;
    private MarkSheetQueries sheets;
    private Text text;
    private String code;
    private SessionRow session;
    private boolean editable;

    protected MarksView() {
    }

    @Inject
    public MarksView(SessionQueries sessions, MarkSheetQueries sheets, Text text) {
        this.sessions = sessions;
        this.sheets = sheets;
        this.text = text;
    }

    /** Only those who may see the marks come further. */
    public void open() {
        SessionId id = sessions.idOf(code);
        editable = sheets.mayMark(id);
        session = sessions.session(id);
    }

    /** As JSON for the grid. */
    public String getTexts() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        TEXTS.forEach(key -> json.add(key.substring("marks.".length()), text.get(key)));
        for (CriterionResult result : CriterionResult.values()) {
            json.add("result." + result.name(), text.word(result));
        }
        for (AttemptState state : AttemptState.values()) {
            json.add("state." + state.name(), text.word(state));
        }
        return json.build().toString();
    }

    /** The zone in which times of the session are meant. */
    public String getZone() {
        return Days.PROVINCE.getId();
    }

    public SessionRow getSession() {
        return session;
    }

    public boolean isEditable() {
        return editable;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
