package org.brevet.verification.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.UseCase;

/** The last status snapshot, for everybody. */
@Stateless
@UseCase
public class SnapshotQueries {

    private Snapshots snapshots;

    public SnapshotQueries() {
    }

    @Inject
    public SnapshotQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** {@code text}: what checkers read. */
    public record Handed(SnapshotRow row, String text) {
    }

    /** Empty until the first is made. */
    @AllowedToAnyone("it tells by number in a list what the public page tells by number, and names nobody")
    public Optional<Handed> last() {
        return snapshots.last().map(row -> new Handed(row, snapshots.text(row.serial())));
    }
}
