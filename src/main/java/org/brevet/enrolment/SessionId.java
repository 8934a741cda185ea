package org.brevet.enrolment;

import java.io.Serializable;
import java.util.UUID;

/** Stands for a course session. */
public record SessionId(UUID value) implements Serializable {
}
