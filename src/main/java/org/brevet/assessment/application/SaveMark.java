package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.CellSaved;
import org.brevet.assessment.domain.AttemptCell;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.assessment.domain.MarkRequest;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.shared.Digests;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.RecordJson;
import org.brevet.shared.Refused;
import org.brevet.shared.Stale;

/**
 * Saves one cell of the mark sheet, alone and at once. The attempt's row is the lock: of two who save one cell from the same screen one wins,
 * the other is told (R3). A save repeated under its key is answered as the first time.
 */
@Stateless
@UseCase
public class SaveMark {

    static final int LONGEST_REMARK = 1000;
    private static final int LONGEST_KEY = 80;

    private Sessions sessions;
    private SessionSheets sheets;
    private Attempts attempts;
    private People people;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public SaveMark() {
    }

    @Inject
    public SaveMark(Sessions sessions, SessionSheets sheets, Attempts attempts, People people, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.sessions = sessions;
        this.sheets = sheets;
        this.attempts = attempts;
        this.people = people;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * {@code value} as typed: a mark, the name of a {@link org.brevet.assessment.CriterionResult}, whole minutes; blank empties the cell.
     * {@code version}: that of the cell on the screen, 0 if it had none. {@code key}: one for each thing typed, kept when it is sent again.
     */
    public record Command(EnrolmentId enrolment, String assessment, String code, String value, String remark, long version, String key) {

        String digest() {
            return Digests.sha256Hex(String.join("\n", enrolment.value().toString(), assessment, code, Objects.requireNonNullElse(value, ""),
                    Objects.requireNonNullElse(remark, ""), String.valueOf(version)));
        }
    }

    /** The cell as it is stored now, null if it never held anything; {@code also}: other cells of the attempt that changed with it (R35). */
    public record Answer(CellRow cell, AttemptState state, List<CellRow> also) implements Serializable {
    }

    /**
     * @throws NotFound no such paper, test or cell
     * @throws Stale R3: somebody saved the cell since
     * @throws Refused R5.own; R43.published; R2.attempt* once handed in; R2.marking unless the session is marked; assessment.notActive; R31.range;
     *         R33.result; R34.final; R35.limit; R35.minutes; R36.remark; assessment.remark (too long); assessment.key (missing, or used for
     *         something else)
     */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR})
    public Answer handle(Command command) {
        if (command.key() == null || command.key().isBlank() || command.key().length() > LONGEST_KEY) {
            throw Refused.because(Reason.of("assessment.key"));
        }
        requireRemark(command.remark());
        EnrolmentRow enrolment = sessions.enrolment(command.enrolment().value());
        SessionRow session = sessions.session(enrolment.session());
        AttemptSheet sheet = sheets.locked(session, enrolment.id(), command.assessment());
        Optional<MarkRequest> earlier = attempts.request(caller.person(), command.key());
        return earlier.map(request -> repeated(request, command)).orElseGet(() -> save(command, enrolment, session, sheet));
    }

    private static Answer repeated(MarkRequest request, Command command) {
        if (!request.repeats(command.digest())) {
            throw Refused.because(Reason.of("assessment.key"));
        }
        return RecordJson.read(request.answer(), Answer.class);
    }

    private Answer save(Command command, EnrolmentRow enrolment, SessionRow session, AttemptSheet sheet) {
        requireMarking(enrolment, session, sheet, caller.person());
        requireFresh(command, sheet);
        List<AttemptSheet.Change> changes = sheet.write(command.code(), command.value(), command.remark(), caller.person(), clock.instant());
        changes.forEach(change -> {
            attempts.save(change.cell());
            events.fire(new CellSaved(session.code(), enrolment.id(), command.assessment(), change.cell().code(), change.before(), change.after(),
                    Objects.requireNonNullElse(change.cell().remark(), "")));
        });
        attempts.flush();
        Answer answer = answer(command, sheet, changes);
        attempts.add(new MarkRequest(caller.person(), command.key(), command.digest(), RecordJson.write(answer), clock.instant()));
        return answer;
    }

    static void requireRemark(String remark) {
        if (remark != null && remark.strip().length() > LONGEST_REMARK) {
            throw Refused.because(Reason.of("assessment.remark", LONGEST_REMARK));
        }
    }

    static void requireMarking(EnrolmentRow enrolment, SessionRow session, AttemptSheet sheet, UUID by) {
        if (enrolment.person().equals(by)) {
            throw Refused.because(own(enrolment));
        }
        if (sheet.attempt().published()) {
            sheet.attempt().requireOpen();
        }
        if (!session.state().marking()) {
            throw Refused.because(Reason.of("R2.marking", session.code()));
        }
        if (enrolment.state() != EnrolmentState.ACTIVE) {
            throw Refused.because(Reason.of("assessment.notActive", enrolment.name()));
        }
    }

    /** R5: nobody has a hand in his own result. */
    static Reason own(EnrolmentRow enrolment) {
        return Reason.of("R5.own", enrolment.name());
    }

    private void requireFresh(Command command, AttemptSheet sheet) {
        AttemptCell cell = sheet.cell(command.code());
        long stored = cell == null ? 0 : cell.version();
        if (stored != command.version() && cell != null) {
            throw new Stale(people.get(cell.changedBy()).fullName(), cell.changedAt(), Objects.requireNonNullElse(cell.entry(), ""),
                    Objects.requireNonNullElse(command.value(), ""), stored);
        }
    }

    private static Answer answer(Command command, AttemptSheet sheet, List<AttemptSheet.Change> changes) {
        AttemptCell cell = sheet.cell(command.code());
        List<CellRow> also = changes.stream().map(AttemptSheet.Change::cell).filter(other -> !other.code().equals(command.code()))
                .map(other -> row(command, other)).toList();
        return new Answer(cell == null ? null : row(command, cell), sheet.attempt().state(), also);
    }

    private static CellRow row(Command command, AttemptCell cell) {
        return CellRow.of(command.enrolment().value(), command.assessment(), cell);
    }
}
