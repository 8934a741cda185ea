package org.brevet.people;

import java.io.Serializable;
import java.util.UUID;

/** Stands for an organisation. */
public record OrganisationId(UUID value) implements Serializable {
}
