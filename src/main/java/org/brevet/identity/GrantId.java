package org.brevet.identity;

import java.io.Serializable;
import java.util.UUID;

/** Stands for one role of one account, from its proposal on. */
public record GrantId(UUID value) implements Serializable {
}
