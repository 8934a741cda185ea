package org.brevet.curriculum;

import java.io.Serializable;
import java.util.UUID;

/** Stands for a version of a curriculum. */
public record CurriculumVersionId(UUID value) implements Serializable {
}
