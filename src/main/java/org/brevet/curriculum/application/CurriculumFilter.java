package org.brevet.curriculum.application;

import java.io.Serializable;
import org.brevet.curriculum.CurriculumState;

/** Which curriculum versions a list shows: null and "" ask for all; {@code words}: part of a qualification, or words of the provider's name. */
public record CurriculumFilter(CurriculumState state, String qualification, String words) implements Serializable {
}
