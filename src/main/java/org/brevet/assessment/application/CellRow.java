package org.brevet.assessment.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.brevet.assessment.domain.AttemptCell;

/**
 * One cell of the mark sheet as stored; {@code value} and {@code remark} are null when empty; {@code version} goes up with each change;
 * {@code by} changed it last.
 */
public record CellRow(UUID enrolment, String assessment, String code, String value, String remark, long version, UUID by, Instant at)
        implements Serializable {

    static CellRow of(UUID enrolment, String assessment, AttemptCell cell) {
        return new CellRow(enrolment, assessment, cell.code(), cell.entry(), cell.remark(), cell.version(), cell.changedBy(), cell.changedAt());
    }
}
