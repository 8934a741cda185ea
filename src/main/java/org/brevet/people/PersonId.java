package org.brevet.people;

import java.io.Serializable;
import java.util.UUID;

/** Stands for a person. */
public record PersonId(UUID value) implements Serializable {
}
