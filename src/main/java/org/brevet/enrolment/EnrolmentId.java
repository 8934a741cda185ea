package org.brevet.enrolment;

import java.io.Serializable;
import java.util.UUID;

/** Stands for one person's enrolment in one session. */
public record EnrolmentId(UUID value) implements Serializable {
}
