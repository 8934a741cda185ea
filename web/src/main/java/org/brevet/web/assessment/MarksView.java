package org.brevet.web.assessment;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.CriterionResult;
import org.brevet.assessment.application.MarkSheetQueries;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.identity.Caller;
import org.brevet.shared.Days;
import org.brevet.web.shared.Text;

/** The page around the mark grid: which session, and every text that the grid shows. */
@Named("marks")
@RequestScoped
public class MarksView {

    /** What the grid says; {0}, {1} are filled in the browser. */
    private static final List<String> TEXTS = List.of("marks.all", "marks.allMarked", "marks.by", "marks.cancel", "marks.changed", "marks.choose",
            "marks.close", "marks.closed", "marks.complete", "marks.completeQuestion", "marks.completeUnsaved", "marks.completed", "marks.copied",
            "marks.critical", "marks.done", "marks.emptied", "marks.emptiedBrief", "marks.emptyValue", "marks.fieldMissing", "marks.floor",
            "marks.giveUp", "marks.ground", "marks.groundShort", "marks.keepMine", "marks.key.COMPETENT", "marks.key.NOT_OBSERVED",
            "marks.key.NOT_YET", "marks.keys", "marks.keysDoes", "marks.keysKey", "marks.keysReadOnly", "marks.keysTable", "marks.keysTheory",
            "marks.keysTitle", "marks.later", "marks.leaving", "marks.limit", "marks.loadFailed", "marks.lost", "marks.mark", "marks.markedOf",
            "marks.minutes", "marks.missing", "marks.next", "marks.nextCriterion", "marks.nobody", "marks.notReached", "marks.notUndone",
            "marks.nothingToUndo", "marks.part.PRACTICAL", "marks.part.THEORY", "marks.pasteAfter", "marks.pasteApply", "marks.pasteApplyMany",
            "marks.pasteAway", "marks.pasteBefore", "marks.pasteCell", "marks.pasteChanges", "marks.pasteGiven", "marks.pasteLook",
            "marks.pasteLooking", "marks.pasteMore", "marks.pasteNothing", "marks.pasteOpen", "marks.pasteOutside", "marks.pasteRefused",
            "marks.pasteSummary", "marks.pasteText", "marks.pasteTitle", "marks.pasteWhere", "marks.pasteWhy", "marks.pasted", "marks.previous",
            "marks.print", "marks.quoted", "marks.redo", "marks.redone", "marks.refused", "marks.refusedBrief", "marks.refusedEntries",
            "marks.remark", "marks.remarkChange", "marks.remarkKeys", "marks.remarkQuestion", "marks.restored", "marks.retry", "marks.returned",
            "marks.save", "marks.saveRemark", "marks.saved", "marks.savedBrief", "marks.savedMany", "marks.saving", "marks.settle", "marks.signIn",
            "marks.signInFailed", "marks.signInHint", "marks.signInLoading", "marks.signInOther", "marks.signInTitle", "marks.signature",
            "marks.signedInAgain", "marks.signedOut", "marks.signedOutDialog", "marks.stale", "marks.staleBrief", "marks.state", "marks.step",
            "marks.stop", "marks.stopAt", "marks.stopCriterion", "marks.stopDo", "marks.stopQuestion", "marks.stopped", "marks.takeTheirs",
            "marks.timed", "marks.trainee", "marks.traineeOf", "marks.undo", "marks.undone", "marks.waiting");

    private SessionQueries sessions;
    private MarkSheetQueries sheets;
    private Caller caller;
    private Text text;
    private String code;
    private SessionRow session;
    private boolean editable;

    protected MarksView() {
    }

    @Inject
    public MarksView(SessionQueries sessions, MarkSheetQueries sheets, Caller caller, Text text) {
        this.sessions = sessions;
        this.caller = caller;
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
        JsonObjectBuilder json = JSON.createObjectBuilder();
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

    /** The person who marks: what he typed waits under his name on this device. */
    public UUID getPerson() {
        return caller.person();
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
