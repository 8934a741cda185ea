package org.brevet.assessment.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevet.assessment.CriterionResult;
import org.brevet.assessment.application.MarkSheet.ColumnKind;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.Attempt;
import org.brevet.assessment.domain.AttemptCell;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.assessment.domain.PaperSheet;
import org.brevet.assessment.domain.TestSheet;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.ColumnMapping;
import org.brevet.shared.sheet.Sheet;

/**
 * Writes the rows of a sheet into the attempts of a session, by the rules of single cells (R31 to R36), and notes what changed and what was
 * refused. An empty cell leaves what is stored. Whether the attempts are those of the database or only for show is the caller's.
 */
final class MarkTrial {

    private final SessionSheet session;
    private final Sheet sheet;
    private final List<MarkSheet.Column> plan;
    private final List<MarkColumn> columns;
    private final Map<String, MarkColumn> names = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<UUID, PersonRow> markers;
    private final UUID by;
    private final Instant at;
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<MarksPreview.Row> rows = new ArrayList<>();
    private final List<Attempt> fresh = new ArrayList<>();
    private final List<AttemptCell> cells = new ArrayList<>();
    private int unchanged;

    /** @param markers everybody who has a cell of the session, by id */
    MarkTrial(SessionSheet session, Sheet sheet, List<MarkSheet.Column> plan, Map<UUID, PersonRow> markers, UUID by, Instant at) {
        this.session = session;
        this.sheet = sheet;
        this.plan = plan;
        List<MarkColumn> all = MarkColumn.of(plan);
        columns = all.stream().filter(column -> sheet.heading(column.name()).isPresent()).toList();
        all.stream().filter(column -> !column.remark()).forEach(column -> names.put(key(column.assessment(), column.code()), column));
        for (int i = 0; i < plan.size(); i++) {
            positions.put(key(plan.get(i).assessment(), plan.get(i).code()), i);
        }
        this.markers = markers;
        this.by = by;
        this.at = at;
    }

    void run() {
        faults.addAll(sheet.faults());
        if (!sheet.mapping().readable()) {
            return;
        }
        if (columns.stream().allMatch(MarkColumn::remark)) {
            faults.add(new SheetFault(sheet.headingLine(), "", Reason.of("marksImport.noMarks")));
            return;
        }
        if (sheet.rows().isEmpty()) {
            faults.add(new SheetFault(sheet.headingLine(), "", Reason.of("import.noRows")));
        }
        Map<Integer, TraineeSheet> trainees = session.trainees().stream().collect(Collectors.toMap(one -> one.enrolment().row(), one -> one));
        Map<Integer, Integer> seen = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            TraineeSheet trainee = trainee(row, trainees, seen);
            if (trainee != null) {
                row(row, trainee);
            }
        }
    }

    List<SheetFault> faults() {
        return faults;
    }

    List<MarksPreview.Row> rows() {
        return rows;
    }

    ColumnMapping columns() {
        return sheet.mapping();
    }

    int unchanged() {
        return unchanged;
    }

    /** Attempts that did not exist before. */
    List<Attempt> fresh() {
        return fresh;
    }

    /** Cells that changed, new ones with version 0. */
    List<AttemptCell> cells() {
        return cells;
    }

    /** By number and name: a row that slipped, or a sheet of another session, is found. Null if it is nobody's. */
    private TraineeSheet trainee(Sheet.Row row, Map<Integer, TraineeSheet> trainees, Map<Integer, Integer> seen) {
        String number = row.get(MarkColumn.NUMBER.name());
        String name = row.get(MarkColumn.TRAINEE.name());
        if (number.isEmpty() && name.isEmpty()) {
            if (columns.stream().anyMatch(column -> !row.get(column.name()).isEmpty())) {
                fault(row, MarkColumn.NUMBER.name(), Reason.of("import.emptyCell", heading(MarkColumn.NUMBER.name())));
            }
            return null;
        }
        TraineeSheet trainee = number.matches("\\d{1,6}") ? trainees.get(Integer.valueOf(number)) : null;
        if (trainee == null) {
            fault(row, MarkColumn.NUMBER.name(), Reason.of("marksImport.unknown", number));
            return null;
        }
        if (!NameKey.of(name).equals(NameKey.of(trainee.enrolment().name()))) {
            fault(row, MarkColumn.TRAINEE.name(), Reason.of("marksImport.otherName", number, trainee.enrolment().name(), name));
            return null;
        }
        Integer before = seen.putIfAbsent(trainee.enrolment().row(), row.line());
        if (before != null) {
            fault(row, MarkColumn.NUMBER.name(), Reason.of("marksImport.twice", number, before));
            return null;
        }
        return trainee;
    }

    private void row(Sheet.Row row, TraineeSheet trainee) {
        String marker = row.get(MarkColumn.MARKER.name());
        MarkColumn.Versions exported = marker.isEmpty() ? null : MarkColumn.Versions.read(marker, plan.size());
        if (!marker.isEmpty() && exported == null) {
            fault(row, MarkColumn.MARKER.name(), Reason.of("marksImport.marker"));
            return;
        }
        List<MarksPreview.Change> changes = new ArrayList<>();
        trainee.all().forEach(stored -> attempt(row, trainee, stored, exported, changes));
        if (!changes.isEmpty()) {
            rows.add(new MarksPreview.Row(row.line(), trainee.enrolment().row(), trainee.enrolment().id(), trainee.enrolment().name(), changes));
        }
    }

    private void attempt(Sheet.Row row, TraineeSheet trainee, AttemptSheet stored, MarkColumn.Versions exported, List<MarksPreview.Change> changes) {
        List<Typed> typed = typed(row, stored);
        if (typed.stream().noneMatch(one -> one.differs(stored))) {
            unchanged += typed.size();
            return;
        }
        AttemptSheet begun = begun(stored, trainee);
        Map<String, AttemptCellState> before = new LinkedHashMap<>();
        begun.codes().forEach(code -> before.put(code, AttemptCellState.of(begun.cell(code))));
        int faultsBefore = faults.size();
        try {
            SaveMark.requireMarking(trainee.enrolment(), session.session(), begun, by);
        } catch (Refused refused) {
            Typed first = typed.stream().filter(one -> one.differs(stored)).findFirst().orElseThrow();
            refused.reasons().forEach(reason -> fault(row, first.column().name(), reason));
            return;
        }
        for (Typed one : typed) {
            write(row, begun, one, before.get(one.column().code()), exported);
        }
        if (faults.size() > faultsBefore) {
            return;
        }
        int noted = changes.size();
        before.forEach((code, was) -> {
            AttemptCellState is = AttemptCellState.of(begun.cell(code));
            if (!Objects.equals(was.entry(), is.entry()) || !Objects.equals(was.remark(), is.remark())) {
                changes.add(change(begun, code, was, is));
                cells.add(begun.cell(code));
            }
        });
        unchanged += (int) typed.stream().filter(one -> Objects.equals(before.get(one.column().code()), AttemptCellState.of(begun.cell(one.column().code()))))
                .count();
        if (stored.attempt() == null && changes.size() > noted) {
            fresh.add(begun.attempt());
        }
    }

    /** Minutes first, since R35 follows from them whatever the order of the columns. */
    private List<Typed> typed(Sheet.Row row, AttemptSheet stored) {
        List<Typed> minutes = new ArrayList<>();
        List<Typed> others = new ArrayList<>();
        for (MarkColumn column : columns) {
            if (!column.assessment().equals(stored.code()) || column.remark()) {
                continue;
            }
            String value = row.get(column.name());
            String remark = remark(row, column);
            if (value.isEmpty() && !remark.isEmpty() && !TestSheet.automatic(remark)) {
                fault(row, column.name(), Reason.of("import.emptyCell", heading(column.name())));
            }
            if (!value.isEmpty() && !TestSheet.automatic(remark)) {
                (column.kind() == ColumnKind.TIME ? minutes : others).add(new Typed(column, normal(column, value, stored), remark));
            }
        }
        minutes.addAll(others);
        return minutes;
    }

    private String remark(Sheet.Row row, MarkColumn of) {
        return columns.stream().filter(column -> column.remark() && column.assessment().equals(of.assessment()) && column.code().equals(of.code()))
                .map(column -> row.get(column.name())).findFirst().orElse("");
    }

    /** As it would be stored; as typed where it is none of the values, so that the rule refuses it. */
    private static String normal(MarkColumn column, String value, AttemptSheet sheet) {
        return switch (column.kind()) {
            case CRITERION -> MarkWords.read(value).map(CriterionResult::name).orElse(value);
            case TIME -> value;
            case THEORY -> {
                try {
                    yield ((PaperSheet) sheet).rule().read(value).map(BigDecimal::toPlainString).orElse(value);
                } catch (Refused noMark) {
                    yield value;
                }
            }
        };
    }

    private void write(Sheet.Row row, AttemptSheet begun, Typed typed, AttemptCellState before, MarkColumn.Versions exported) {
        String code = typed.column().code();
        if (!typed.differs(begun)) {
            return;
        }
        if (typed.remark().length() > SaveMark.LONGEST_REMARK) {
            fault(row, typed.column().name(), Reason.of("assessment.remark", SaveMark.LONGEST_REMARK));
            return;
        }
        if (exported != null && exported.all().get(positions.get(key(typed.column().assessment(), code))) != before.version()) {
            PersonRow marker = markers.get(before.by());
            fault(row, typed.column().name(), Reason.of("marksImport.stale", marker == null ? "?" : marker.fullName(), shown(typed, before.entry()),
                    before.at() == null ? "" : before.at(), shown(typed, typed.value())));
            return;
        }
        boolean same = typed.value().equals(begun.entry(code));
        String remark = !typed.remark().isEmpty() ? typed.remark() : same || typed.column().kind() != ColumnKind.CRITERION ? before.remark() : null;
        try {
            begun.write(code, typed.value(), remark, by, at);
        } catch (Refused refused) {
            refused.reasons().forEach(reason -> fault(row, typed.column().name(), reason));
        }
    }

    /** In words where it is one. */
    private static Object shown(Typed typed, String entry) {
        return typed.column().kind() == ColumnKind.CRITERION ? CriterionResult.named(Objects.requireNonNullElse(entry, "")).<Object>map(one -> one)
                .orElse(Objects.requireNonNullElse(entry, "")) : Objects.requireNonNullElse(entry, "");
    }

    private static String key(String assessment, String code) {
        return assessment + "\n" + code;
    }

    private AttemptSheet begun(AttemptSheet stored, TraineeSheet trainee) {
        return stored.attempt() != null ? stored : stored.begin(new Attempt(session.session().id(), trainee.enrolment().id(), stored.code()));
    }

    private MarksPreview.Change change(AttemptSheet sheet, String code, AttemptCellState was, AttemptCellState is) {
        MarkColumn column = names.get(key(sheet.code(), code));
        return new MarksPreview.Change(column.name(), column.kind(), sheet.code(), code, was.entry(), is.entry(), was.remark(), is.remark());
    }

    private void fault(Sheet.Row row, String column, Reason reason) {
        faults.add(new SheetFault(row.line(), heading(column), reason));
    }

    private String heading(String column) {
        return sheet.heading(column).orElse(column);
    }

    /** What the sheet says of one cell. */
    private record Typed(MarkColumn column, String value, String remark) {

        boolean differs(AttemptSheet from) {
            AttemptCellState stored = AttemptCellState.of(from.cell(column.code()));
            return !value.equals(stored.entry()) || !remark.isEmpty() && !remark.equals(stored.remark());
        }
    }

    /** A cell as it was at one moment. */
    private record AttemptCellState(String entry, String remark, long version, UUID by, Instant at) {

        static AttemptCellState of(AttemptCell cell) {
            return cell == null ? new AttemptCellState(null, null, 0, null, null)
                    : new AttemptCellState(cell.entry(), cell.remark(), cell.version(), cell.changedBy(), cell.changedAt());
        }
    }
}
