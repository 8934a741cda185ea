package org.brevet.identity;

import java.io.Serializable;
import java.util.UUID;

/** Stands for an account. */
public record AccountId(UUID value) implements Serializable {
}
