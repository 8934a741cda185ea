package org.brevet.assessment.application;

import java.io.Serializable;
import java.util.UUID;

/** One cell of the mark sheet as stored; {@code value} and {@code remark} are null when empty; {@code version} goes up with each change. */
public record CellRow(UUID enrolment, String assessment, String code, String value, String remark, long version) implements Serializable {
}
