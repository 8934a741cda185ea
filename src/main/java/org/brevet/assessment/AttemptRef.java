package org.brevet.assessment;

import java.io.Serializable;
import java.util.UUID;

/** An attempt as it stood on somebody's screen: {@code version} says which state of it was looked at (R3). */
public record AttemptRef(UUID id, long version) implements Serializable {
}
