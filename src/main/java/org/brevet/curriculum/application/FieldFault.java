package org.brevet.curriculum.application;

import java.io.Serializable;
import org.brevet.shared.Reason;

/** What is wrong in one field of a form; {@code field} is the name of the entry's component. */
public record FieldFault(String field, Reason reason) implements Serializable {
}
