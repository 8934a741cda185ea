package org.brevet.identity.application;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.brevet.identity.FactorStanding;

/** An account and the roles granted to it, without those that follow from a staff list or from the person. */
public record AccountRow(UUID id, String username, String name, boolean active, FactorStanding factor, List<CallerIdentity.Grant> grants)
        implements Serializable {
}
