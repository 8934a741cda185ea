package org.brevet.people.application;

import org.brevet.people.OrganisationKind;

/** Which organisations a list shows: null and "" ask for all; {@code words}: words of the name in any order. */
public record OrganisationFilter(OrganisationKind kind, Boolean provider, String words) implements java.io.Serializable {
}
