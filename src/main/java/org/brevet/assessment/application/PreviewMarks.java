package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.AttemptCell;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.enrolment.SessionId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * What would become of many entries, by the rules with which they would be saved one after the other; nothing is stored. So the preview of a
 * pasted block says what will happen. Read in a handful of statements however many they are.
 */
@Stateless
@UseCase
public class PreviewMarks {

    private SessionSheets sheets;
    private Attempts attempts;
    private Caller caller;
    private Clock clock;

    public PreviewMarks() {
    }

    @Inject
    public PreviewMarks(SessionSheets sheets, Attempts attempts, Caller caller, Clock clock) {
        this.sheets = sheets;
        this.attempts = attempts;
        this.caller = caller;
        this.clock = clock;
    }

    /** One entry, as {@link SaveMark.Command} has it. */
    public record Entry(UUID enrolment, String assessment, String code, String value, String remark) {
    }

    public enum Outcome { CHANGE, SAME, REFUSED }

    /**
     * {@code before}: as stored now, null if it never held anything; {@code after}: as it would be stored, null when empty or refused;
     * {@code reasons}: of the refusal, all of them.
     */
    public record Answer(Outcome outcome, CellRow before, String after, List<Reason> reasons) implements Serializable {
    }

    /**
     * @return in the order of the entries
     * @throws NotFound an entry for somebody who does not take part, or for no paper, test or cell
     */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR})
    public List<Answer> handle(SessionId session, List<Entry> entries) {
        SessionSheet sheet = sheets.read(session.value());
        Map<UUID, TraineeSheet> trainees = sheet.trainees().stream()
                .collect(Collectors.toMap(trainee -> trainee.enrolment().id(), Function.identity()));
        Map<String, AttemptSheet> tried = new HashMap<>();
        try {
            List<Answer> answers = new ArrayList<>();
            for (Entry entry : entries) {
                TraineeSheet trainee = trainees.get(entry.enrolment());
                if (trainee == null) {
                    throw new NotFound("enrolment " + entry.enrolment());
                }
                AttemptSheet attempt = tried.computeIfAbsent(entry.enrolment() + entry.assessment(),
                        any -> sheets.toTry(sheet, trainee, entry.assessment()));
                answers.add(answer(sheet, trainee, attempt, entry));
            }
            return answers;
        } finally {
            attempts.forget();
        }
    }

    private Answer answer(SessionSheet sheet, TraineeSheet trainee, AttemptSheet attempt, Entry entry) {
        AttemptCell cell = attempt.cell(entry.code());
        CellRow before = cell == null ? null : CellRow.of(entry.enrolment(), entry.assessment(), cell);
        try {
            SaveMark.requireRemark(entry.remark());
            SaveMark.requireMarking(trainee.enrolment(), sheet.session(), attempt, caller.person());
            attempt.write(entry.code(), entry.value(), entry.remark(), caller.person(), clock.instant());
        } catch (Refused no) {
            return new Answer(Outcome.REFUSED, before, null, no.reasons());
        }
        AttemptCell now = attempt.cell(entry.code());
        boolean same = before == null ? now.entry() == null
                : Objects.equals(before.value(), now.entry()) && Objects.equals(before.remark(), now.remark());
        return new Answer(same ? Outcome.SAME : Outcome.CHANGE, before, now.entry(), List.of());
    }
}
