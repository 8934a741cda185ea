package org.brevet.web.assessment;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.brevet.assessment.AssessmentKind;
import org.brevet.assessment.AttemptRef;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.application.ExportResults;
import org.brevet.assessment.application.ModerateAttempts;
import org.brevet.assessment.application.PublishResults;
import org.brevet.assessment.application.RecordBoard;
import org.brevet.assessment.application.ResultFilter;
import org.brevet.assessment.application.ResultSort;
import org.brevet.assessment.application.SessionResults;
import org.brevet.assessment.application.SessionResultsQueries;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.list.Bounded;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.Fields;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;
import org.brevet.web.shared.Option;
import org.brevet.web.shared.Text;

/** Results of a session: checked by the moderator (R40), noted by the board (R47), published by the course manager (R43), read by staff. */
@Named("results")
@ViewScoped
public class ResultsView implements Serializable {

    private static final Map<String, String> FIELDS = Map.of("R47.boardDay", "board:heldOn", "R47.boardMembers", "board:members");
    private static final List<String> VERDICTS = List.of("passed", "open");
    private static final String REASON = "R4.reason";

    @Inject
    SessionQueries sessions;
    @Inject
    SessionResultsQueries queries;
    @Inject
    ModerateAttempts moderateAttempts;
    @Inject
    RecordBoard recordBoard;
    @Inject
    PublishResults publishResults;
    @Inject
    Done done;
    @Inject
    Text text;
    @Inject
    Fields fields;
    @Inject
    Outcome outcome;
    @Inject
    Lists lists;
    @Inject
    ExportResults export;
    @Inject
    Exports exports;
    private ListView<ResultSort> list;
    private ResultFilter filter;
    private List<SessionResults.Trainee> trainees;
    private String code;
    private String part;
    private String number;
    private String step;
    private SessionId session;
    private SessionResults shown;
    private SessionResults.Trainee trainee;
    private List<ModerationRow> waiting = List.of();
    private LocalDate heldOn;
    private String members;

    public void open() {
        session = sessions.idOf(code);
        shown = queries.of(session);
        list = lists.ofSession(ResultSort.NUMBER);
        String verdict = list.choice("verdict", VERDICTS);
        filter = new ResultFilter(verdict.isEmpty() ? null : verdict.equals("passed"), list.text("q"));
        trainees = list.load(request -> Bounded.page(shown.trainees().stream().filter(filter::shows), request, request.sort().order()));
        if (number != null && !number.isBlank()) {
            trainee = shown.trainees().stream().filter(one -> String.valueOf(one.number()).equals(number)).findFirst()
                    .orElseThrow(() -> new NotFound(code + " " + number));
        }
        if (part == null || part.isBlank()) {
            part = getParts().stream().map(SessionResults.Part::code).filter(one -> awaiting(one) > 0).findFirst().orElse("");
        }
        waiting = shown.trainees().stream().flatMap(one -> one.parts().stream().filter(SessionResults.Part::mayModerate)
                .filter(any -> any.code().equals(part)).map(any -> new ModerationRow(one.name(), any))).toList();
        if (shown.board() != null) {
            heldOn = shown.board().heldOn();
            members = String.join("\n", shown.board().members());
        }
    }

    public void chooseAll() {
        waiting.forEach(row -> row.setChosen(true));
    }

    public void agree() {
        List<AttemptRef> chosen = waiting.stream().filter(ModerationRow::isChosen).map(row -> row.getPart().attempt()).toList();
        int agreed = moderateAttempts.agree(new ModerateAttempts.Agree(session, chosen));
        done.go(agreed < waiting.size() ? getAddress() + "?part=" + part : getAddress(), "results.agreed", agreed);
    }

    public void giveBack(ModerationRow row) {
        try {
            moderateAttempts.giveBack(new ModerateAttempts.GiveBack(session, row.getPart().attempt(), row.getReason()));
        } catch (Refused refused) {
            if (refused.reasons().stream().allMatch(reason -> reason.key().equals(REASON))) {
                row.refuse(text.reason(refused.reasons().get(0)));
                FacesContext.getCurrentInstance().validationFailed();
                return;
            }
            throw refused;
        }
        done.go(1 < waiting.size() ? getAddress() + "?part=" + part : getAddress(), "results.returned", row.getTrainee(), row.getPart().title());
    }

    public void saveBoard() {
        List<String> names = members == null ? List.of() : Arrays.stream(members.split("\\R")).map(String::strip).filter(Predicate.not(String::isEmpty))
                .toList();
        try {
            recordBoard.handle(new RecordBoard.Command(session, heldOn, names, shown.board() == null ? 0 : shown.board().version()));
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
            return;
        }
        done.go(getAddress(), "results.boardSaved");
    }

    public void publish() {
        PublishResults.Published published = publishResults.handle(session);
        done.go(getAddress(), "results.publishedNow", published.results(), published.passed());
    }

    public void export(String form) {
        Columns<SessionResults.Trainee> columns = new Columns<SessionResults.Trainee>().add(text.get("results.number"), SessionResults.Trainee::number)
                .add(text.get("results.trainee"), SessionResults.Trainee::name);
        for (int i = 0; i < getParts().size(); i++) {
            int at = i;
            columns.add(getParts().get(i).code(), one -> cell(one.parts().get(at)));
        }
        trainees = exports.persons(list, form, trainees, (request, order) -> export.page(session, filter, request, order), columns
                .add(text.get("results.average"), SessionResults.Trainee::average)
                .add(text.get("results.verdict"), one -> text.get(outcome.closed(one) ? one.passed() ? "results.passed" : "results.notPassed" : "results.open")));
    }

    private Object cell(SessionResults.Part part) {
        return part.kind() == AssessmentKind.THEORY ? part.mark()
                : outcome.closed(part) ? text.get(part.passed() ? "results.test.passed" : "results.test.failed") : "";
    }

    public ListView<ResultSort> getList() {
        return list;
    }

    public List<SessionResults.Trainee> getTrainees() {
        return trainees;
    }

    public List<Option> getVerdicts() {
        return List.of(new Option("passed", text.get("results.passed")), new Option("open", text.get("results.notYetPassed")));
    }

    /** The assessments, from the first trainee: all have the same. */
    public List<SessionResults.Part> getParts() {
        return shown.trainees().isEmpty() ? List.of() : shown.trainees().get(0).parts();
    }

    /** How many of this assessment the caller may check now. */
    public long awaiting(String assessment) {
        return parts(SessionResults.Part::mayModerate).stream().filter(one -> one.code().equals(assessment)).count();
    }

    /** Handed in, and the caller marked in it (R40). */
    public long getOwn() {
        return parts(one -> one.state() == AttemptState.MARKED && !one.mayModerate()).size();
    }

    private List<SessionResults.Part> parts(Predicate<SessionResults.Part> which) {
        return shown.trainees().stream().flatMap(one -> one.parts().stream()).filter(which).toList();
    }

    public long getPassed() {
        return shown.trainees().stream().filter(SessionResults.Trainee::passed).count();
    }

    /** How far the results are: the first of the steps that is not done, 0 to 3; 4 when published. */
    public int getStage() {
        if (shown.published()) {
            return 4;
        }
        List<String> keys = shown.missing().stream().map(Reason::key).toList();
        if (keys.contains("R41.notMarked") || keys.contains("assessment.nobody")) {
            return 0;
        }
        return keys.contains("R41.awaiting") ? 1 : keys.contains("R47.board") ? 2 : 3;
    }

    /** States of these attempts that occur, in the order of the work; not begun counts as scheduled. */
    public List<AttemptState> states(List<SessionResults.Part> parts) {
        List<AttemptState> states = new ArrayList<>(Arrays.asList(AttemptState.values()));
        states.removeIf(state -> count(parts, state) == 0);
        return states;
    }

    public long count(List<SessionResults.Part> parts, AttemptState state) {
        return parts.stream().filter(one -> one.state() == state || one.state() == null && state == AttemptState.SCHEDULED).count();
    }

    public boolean isConfirming() {
        return "publish".equals(step);
    }

    public String getAddress() {
        return "/sessions/" + code + "/results";
    }

    public SessionResults getShown() {
        return shown;
    }

    public SessionResults.Trainee getTrainee() {
        return trainee;
    }

    public List<ModerationRow> getWaiting() {
        return waiting;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getMembers() {
        return members;
    }

    public void setMembers(String members) {
        this.members = members;
    }
}
