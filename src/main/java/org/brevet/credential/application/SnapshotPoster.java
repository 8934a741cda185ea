package org.brevet.credential.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.brevet.credential.domain.SnapshotPage;

/** A status snapshot as a page to hang up, for the feature that makes snapshots. */
public final class SnapshotPoster {

    private SnapshotPoster() {
    }

    /** PDF; empty if the snapshot does not fit one code. @param address of the checking page */
    public static Optional<byte[]> draw(String text, Instant asOf, Instant useUntil, int certificates, boolean specimen, String address) {
        try {
            return new SnapshotPage(text, asOf, useUntil, certificates, specimen, address).draw();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
