package org.brevet.standards;

import java.io.Serializable;
import java.util.UUID;

/** Stands for an edition of a standard. */
public record EditionId(UUID value) implements Serializable {
}
