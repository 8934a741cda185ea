package org.brevet.verification.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.brevet.credential.application.SnapshotPoster;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.UseCase;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;

/** The last status snapshot, for everybody. */
@Stateless
@UseCase
public class SnapshotQueries {

    private Snapshots snapshots;
    private Settings settings;

    public SnapshotQueries() {
    }

    @Inject
    public SnapshotQueries(Snapshots snapshots, Settings settings) {
        this.snapshots = snapshots;
        this.settings = settings;
    }

    /** {@code text}: what checkers read. */
    public record Handed(SnapshotRow row, String text) {
    }

    /** Empty until the first is made. */
    @AllowedToAnyone("it tells by number in a list what the public page tells by number, and names nobody")
    public Optional<Handed> last() {
        return snapshots.last().map(row -> new Handed(row, snapshots.text(row.serial())));
    }

    /** The last one as a page to hang up (PDF); empty until the first is made. @throws Refused R77.poster if it is too long for one code */
    @AllowedToAnyone("the same, on paper")
    public Optional<byte[]> poster() {
        return last().map(one -> SnapshotPoster.draw(one.text(), one.row().asOf(), one.row().useUntil(), one.row().certificates(),
                settings.demonstration(), settings.url() + "/check").orElseThrow(() -> Refused.because(Reason.of("R77.poster", one.row().certificates()))));
    }
}
