package org.brevet.assessment.application;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.brevet.assessment.application.MarkSheet.ColumnKind;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.ColumnMapping;

/**
 * What an import of marks would do: each trainee for whom anything changes, and every fault of the sheet.
 *
 * @param unchanged cells of the sheet that say what is stored already
 */
public record MarksPreview(List<Row> rows, int unchanged, List<SheetFault> faults, ColumnMapping columns, String digest) implements Serializable {

    /** A trainee; {@code line} of the sheet. */
    public record Row(int line, int number, UUID enrolment, String name, List<Change> changes) implements Serializable {
    }

    /** A cell from what to what, also one that follows from another (R35); null stands for empty. */
    public record Change(String column, ColumnKind kind, String assessment, String code, String before, String after, String remarkBefore,
            String remarkAfter) implements Serializable {
    }

    public boolean good() {
        return faults.isEmpty();
    }

    public int changes() {
        return rows.stream().mapToInt(row -> row.changes().size()).sum();
    }

    /** Cells that held another value before. */
    public long replaced() {
        return rows.stream().flatMap(row -> row.changes().stream()).filter(change -> change.before() != null).count();
    }
}
