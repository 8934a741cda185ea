package org.brevet.people.application;

import java.io.Serializable;
import java.util.UUID;
import org.brevet.people.OrganisationKind;

/** An organisation; {@code provider}: it may run course sessions. */
public record OrganisationRow(UUID id, String name, OrganisationKind kind, boolean provider) implements Serializable {
}
