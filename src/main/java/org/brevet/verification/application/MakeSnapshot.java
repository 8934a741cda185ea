package org.brevet.verification.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.Refused;

/** Makes a status snapshot (R77, R82): by the clock when there is something new to tell, or now because somebody wants to hand it out. */
@Stateless
@UseCase
public class MakeSnapshot {

    private Snapshots snapshots;

    public MakeSnapshot() {
    }

    @Inject
    public MakeSnapshot(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** @throws Refused R77.noKey, R77.clock, R77.fewer */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.ADMIN})
    public SnapshotRow handle() {
        snapshots.lock();
        return snapshots.make();
    }

    /** Whether one was made: asked again under the lock, since another node may have been first. @throws Refused as above */
    @AllowedToAnyone("the clock calls it, and it tells only what the public page tells")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean ifDue() {
        if (!snapshots.due()) {
            return false;
        }
        snapshots.lock();
        if (!snapshots.due()) {
            return false;
        }
        snapshots.make();
        return true;
    }
}
