package org.brevet.offline;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The verdict from a key list, a status snapshot and a clock, and nothing else: the table of docs/verify.md, the first line that fits. Key list
 * and snapshot are those that the checker has accepted ({@link KeyList#readSigned}, {@link StatusSnapshot#read}) and keeps.
 */
public final class OfflineCheck {

    private final Optional<KeyList> keys;
    private final Optional<StatusSnapshot> snapshot;
    private final Instant today;

    /** @param clock what the checker's clock says: it may be wrong, but is not earlier than what was signed already */
    public OfflineCheck(Optional<KeyList> keys, Optional<StatusSnapshot> snapshot, Instant clock) {
        this.keys = keys;
        this.snapshot = snapshot;
        this.today = Stream.of(Optional.of(clock), keys.map(KeyList::asOf), snapshot.map(StatusSnapshot::asOf)).flatMap(Optional::stream)
                .max(Instant::compareTo).orElseThrow();
    }

    /** @param text as read from the paper: BRV1: and what follows */
    public OfflineVerdict check(String text) {
        CertificateCode code;
        try {
            SignedCode signed = SignedCode.read(text, CertificateCode.PREFIX, CertificateCode.MOST_BYTES);
            code = CertificateCode.read(signed.payload());
            Optional<OfflineReason> fault = keys.isEmpty() ? Optional.of(OfflineReason.KEY_UNKNOWN)
                    : keys.get().fault(signed, code.decided(), false, code.specimen());
            if (fault.isPresent()) {
                return because(fault.get(), Optional.empty());
            }
        } catch (Unreadable unreadable) {
            return because(OfflineReason.UNREADABLE, Optional.empty());
        }
        return ofGenuine(code);
    }

    private OfflineVerdict ofGenuine(CertificateCode code) {
        Optional<StatusSnapshot.Status> status = snapshot.flatMap(one -> one.status(code.statusIndex()));
        Optional<Verdict> ended = status.flatMap(OfflineCheck::notInForce);
        if (ended.isPresent()) {
            return of(ended.get(), Optional.empty(), Optional.of(code));
        }
        if (!today.isBefore(code.ends())) {
            return of(Verdict.EXPIRED, Optional.empty(), Optional.of(code));
        }
        if (today.isBefore(code.begins())) {
            return of(Verdict.NOT_YET_IN_FORCE, Optional.empty(), Optional.of(code));
        }
        if (snapshot.isEmpty()) {
            return because(OfflineReason.NO_SNAPSHOT, Optional.of(code));
        }
        if (!today.isBefore(snapshot.get().useUntil())) {
            return because(OfflineReason.SNAPSHOT_OLD, Optional.of(code));
        }
        if (status.isEmpty()) {
            return because(OfflineReason.INDEX_BEYOND, Optional.of(code));
        }
        return of(code.conditions().isEmpty() ? Verdict.VALID : Verdict.VALID_WITH_CONDITIONS, Optional.empty(), Optional.of(code));
    }

    private static Optional<Verdict> notInForce(StatusSnapshot.Status status) {
        return switch (status) {
            case WITHDRAWN -> Optional.of(Verdict.WITHDRAWN);
            case REPLACED -> Optional.of(Verdict.REPLACED);
            case SURRENDERED -> Optional.of(Verdict.SURRENDERED);
            case SUSPENDED -> Optional.of(Verdict.SUSPENDED);
            case IN_FORCE -> Optional.empty();
        };
    }

    private OfflineVerdict because(OfflineReason reason, Optional<CertificateCode> code) {
        return of(reason.verdict(), Optional.of(reason), code);
    }

    private OfflineVerdict of(Verdict verdict, Optional<OfflineReason> reason, Optional<CertificateCode> code) {
        boolean specimen = code.isPresent() && (code.get().specimen() || keys.map(KeyList::specimen).orElse(false));
        return new OfflineVerdict(verdict, reason, code, snapshot.map(StatusSnapshot::asOf), snapshot.map(StatusSnapshot::useUntil), specimen);
    }
}
