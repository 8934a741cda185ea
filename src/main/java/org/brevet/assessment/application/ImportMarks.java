package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.assessment.MarksImported;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.AttemptCell;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.enrolment.SessionId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.application.People;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Digests;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.Sheet;
import org.brevet.shared.sheet.SheetColumn;
import org.brevet.shared.sheet.SheetColumns;
import org.brevet.shared.sheet.SheetFile;

/**
 * Marks from a sheet: shown first, each cell from what to what, then stored whole or not at all, by the rules of single cells (R31 to R36). What is
 * handed in, stopped or published is refused (R2, R43), and what somebody changed since the sheet was exported (R3). Statements do not grow with
 * the cells that are new.
 */
@Stateless
@UseCase
public class ImportMarks {

    private SessionSheets sheets;
    private Attempts attempts;
    private People people;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public ImportMarks() {
    }

    @Inject
    public ImportMarks(SessionSheets sheets, Attempts attempts, People people, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.sheets = sheets;
        this.attempts = attempts;
        this.people = people;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused import.* if the file is no sheet; R2.marking unless the session is marked */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR})
    public MarksPreview preview(SessionId id, SheetFile file) {
        SessionSheet session = sheets.read(id.value());
        Map<UUID, PersonRow> markers = markers(session);
        session.trainees().forEach(trainee -> trainee.begun().forEach(begun -> begun.attempt().assessors()));
        attempts.forget();    // what is tried out below is for show and never stored
        return preview(session, file, trial(session, file, markers));
    }

    /**
     * @param digest of the preview that was confirmed
     * @return cells that changed
     * @throws Refused import.changed if the outcome is another than the one shown, import.faults if there is any fault, marksImport.nothing
     */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR})
    public int handle(SessionId id, SheetFile file, String digest) {
        SessionSheet session = sheets.locked(id.value());
        MarkTrial trial = trial(session, file, markers(session));
        MarksPreview preview = preview(session, file, trial);
        if (!preview.digest().equals(digest)) {
            throw Refused.because(Reason.of("import.changed"));
        }
        if (!preview.good()) {
            throw Refused.because(Reason.of("import.faults", preview.faults().size()));
        }
        if (preview.rows().isEmpty()) {
            throw Refused.because(Reason.of("marksImport.nothing"));
        }
        if (!attempts.begin(trial.fresh())) {
            throw Refused.because(Reason.of("import.changed"));
        }
        attempts.addCells(trial.cells().stream().filter(cell -> cell.version() == 0).toList());
        attempts.flush();
        events.fire(new MarksImported(session.session().code(), preview.rows().size(), file.fileDigest(), preview.rows().stream()
                .flatMap(row -> row.changes().stream().map(change -> changed(row, change))).toList()));
        return preview.changes();
    }

    private MarkTrial trial(SessionSheet session, SheetFile file, Map<UUID, PersonRow> markers) {
        if (!session.session().state().marking()) {
            throw Refused.because(Reason.of("R2.marking", session.session().code()));
        }
        List<MarkSheet.Column> plan = MarkSheetQueries.columns(session.plan());
        SheetColumns columns = new SheetColumns(Stream.concat(Stream.of(MarkColumn.NUMBER, MarkColumn.TRAINEE, MarkColumn.MARKER),
                MarkColumn.of(plan).stream().map(MarkColumn::column)).toList());
        Sheet sheet = Sheet.read(file.content(), columns, file.columns());
        MarkTrial trial = new MarkTrial(session, sheet, plan, markers, caller.person(), clock.instant());
        trial.run();
        return trial;
    }

    private static MarksPreview preview(SessionSheet session, SheetFile file, MarkTrial trial) {
        String outcome = trial.rows().stream().map(MarksPreview.Row::toString).collect(Collectors.joining("\n")) + trial.faults();
        return new MarksPreview(trial.rows(), trial.unchanged(), trial.faults(), trial.columns(),
                Digests.sha256Hex(session.session().id() + "\n" + file.digest() + "\n" + outcome));
    }

    private Map<UUID, PersonRow> markers(SessionSheet session) {
        Set<UUID> hands = new HashSet<>();
        session.trainees().forEach(trainee -> trainee.begun().forEach(begun -> begun.codes().stream().map(begun::cell).filter(Objects::nonNull)
                .map(AttemptCell::changedBy).forEach(hands::add)));
        return people.all(hands);
    }

    private static MarksImported.Changed changed(MarksPreview.Row row, MarksPreview.Change change) {
        return new MarksImported.Changed(row.enrolment(), change.assessment(), change.code(), Objects.requireNonNullElse(change.before(), ""),
                Objects.requireNonNullElse(change.after(), ""), Objects.requireNonNullElse(change.remarkAfter(), ""));
    }
}
