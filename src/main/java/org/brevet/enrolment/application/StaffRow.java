package org.brevet.enrolment.application;

import java.io.Serializable;
import java.util.UUID;
import org.brevet.identity.Role;

/** Somebody on the staff list of a session. */
public record StaffRow(UUID person, String name, String organisation, Role role) implements Serializable {
}
