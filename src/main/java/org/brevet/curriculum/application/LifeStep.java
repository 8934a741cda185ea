package org.brevet.curriculum.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.brevet.curriculum.CurriculumChanged;

/** One step in the life of a version: who, when, and the reasons where it was sent back (of a copy: what was copied). */
public record LifeStep(CurriculumChanged.Step step, String by, Instant at, String reason) implements Serializable {

    /** Null where it never was. */
    static LifeStep lastSentBack(List<LifeStep> life) {
        return life.stream().filter(one -> one.step() == CurriculumChanged.Step.SENT_BACK).reduce((one, later) -> later).orElse(null);
    }
}
