package org.brevet.assessment.application;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.brevet.assessment.AssessmentKind;
import org.brevet.assessment.AttemptState;
import org.brevet.shared.BilingualText;

/** The mark sheet of a session whole: columns from the curriculum, rows from the enrolments, and what was noted so far. */
public record MarkSheet(UUID session, String code, boolean editable, List<Part> parts, List<Column> columns, List<Row> rows, List<CellRow> cells,
        List<AttemptRow> attempts, List<Marker> markers) implements Serializable {

    /** A paper or a test. */
    public record Part(String code, BilingualText title, AssessmentKind kind) implements Serializable {
    }

    /** What a cell of the column holds. */
    public enum ColumnKind {
        /** a mark from 0 to max */
        THEORY,
        /** COMPETENT, NOT_YET or NOT_OBSERVED */
        CRITERION,
        /** minutes taken, whole */
        TIME
    }

    /** What does not apply to its kind is null or false. {@code limit}: minutes. */
    public record Column(String assessment, ColumnKind kind, String code, BilingualText title, BigDecimal max, BigDecimal step, BigDecimal floor,
            boolean critical, boolean timed, Integer limit) implements Serializable {
    }

    /** A trainee; {@code number} is that of the nominations. */
    public record Row(UUID enrolment, String name, int number) implements Serializable {
    }

    /**
     * An attempt that was begun; {@code stoppedAt}, {@code ground}, {@code criterion} are null unless it was stopped (R34). {@code markedBy}:
     * who noted something in it.
     */
    public record AttemptRow(UUID enrolment, String assessment, int number, AttemptState state, Instant stoppedAt, String ground, String criterion,
            String returnedReason, List<UUID> markedBy) implements Serializable {
    }

    /** Somebody whose hand is in a cell or an attempt. */
    public record Marker(UUID person, String name) implements Serializable {
    }
}
