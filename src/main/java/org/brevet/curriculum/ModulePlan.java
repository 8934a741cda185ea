package org.brevet.curriculum;

import java.io.Serializable;
import java.util.List;
import org.brevet.shared.BilingualText;

/** A module: {@code hours} of teaching, and the codes of the competencies it teaches. */
public record ModulePlan(String code, BilingualText title, int hours, List<String> competencies) implements Serializable {
}
