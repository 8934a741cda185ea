package org.brevet.offline;

import com.upokecenter.cbor.CBORObject;
import java.io.Serializable;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What holds of every certificate at one moment (R77), two bits each, signed: it travels as a file or as one code on a poster. */
public final class StatusSnapshot implements Serializable {

    public static final String PREFIX = "BRS1:";
    /** A bound for readers: a million certificates are a quarter of a megabyte. */
    public static final int MOST_CERTIFICATES = 1_000_000;

    private static final int MOST_BYTES = 512 * 1024;
    private static final int STATUSES = -65538;
    private static final int COUNT = 1;
    private static final int ENTRIES = 2;
    private static final int ENDED = 3;
    private static final int ENDED_OTHERWISE = 3;

    private final Instant asOf;
    private final Instant useUntil;
    private final boolean specimen;
    private final int count;
    private final byte[] entries;
    private final byte[] ended;

    /** One certificate's. Past its last day a certificate is IN_FORCE here: the day tells the rest. */
    public enum Status {
        IN_FORCE, SUSPENDED, WITHDRAWN, REPLACED, SURRENDERED
    }

    private StatusSnapshot(Instant asOf, Instant useUntil, boolean specimen, int count, byte[] entries, byte[] ended) {
        this.asOf = asOf;
        this.useUntil = useUntil;
        this.specimen = specimen;
        this.count = count;
        this.entries = entries;
        this.ended = ended;
    }

    /** @param statuses by status index, without a gap. @param specimen of a demonstration */
    public static StatusSnapshot of(Instant asOf, Instant useUntil, boolean specimen, List<Status> statuses) {
        if (statuses.size() > MOST_CERTIFICATES) {
            throw new IllegalArgumentException("More than " + MOST_CERTIFICATES + " certificates");
        }
        byte[] entries = new byte[bytesOf(statuses.size(), 4)];
        BitSet surrendered = new BitSet();
        int ends = 0;
        for (int i = 0; i < statuses.size(); i++) {
            int entry = Math.min(statuses.get(i).ordinal(), ENDED_OTHERWISE);
            entries[i / 4] |= (byte) (entry << 2 * (i % 4));
            if (entry == ENDED_OTHERWISE) {
                surrendered.set(ends++, statuses.get(i) == Status.SURRENDERED);
            }
        }
        byte[] ended = new byte[bytesOf(ends, 8)];
        byte[] set = surrendered.toByteArray();
        System.arraycopy(set, 0, ended, 0, set.length);
        return new StatusSnapshot(Instant.ofEpochSecond(asOf.getEpochSecond()), Instant.ofEpochSecond(useUntil.getEpochSecond()), specimen,
                statuses.size(), entries, ended);
    }

    /** The text of its file and of its code. */
    public String signed(CodeSigner signer) {
        return SignedCode.sign(payload(), signer).text(PREFIX);
    }

    /** @throws NotTrusted if it cannot be read, was not signed by a key that counts, or is of a demonstration where the keys are real ones */
    public static StatusSnapshot read(String text, KeyList keys) throws NotTrusted {
        try {
            SignedCode code = SignedCode.read(text, PREFIX, MOST_BYTES);
            StatusSnapshot snapshot = read(code.payload());
            Optional<OfflineReason> fault = keys.fault(code, snapshot.asOf, true, snapshot.specimen);
            if (fault.isPresent()) {
                throw new NotTrusted(fault.get());
            }
            return snapshot;
        } catch (Unreadable unreadable) {
            throw new NotTrusted(unreadable);
        }
    }

    public Instant asOf() {
        return asOf;
    }

    public Instant useUntil() {
        return useUntil;
    }

    public boolean specimen() {
        return specimen;
    }

    /** Indexes 0 to this, less one. */
    public int count() {
        return count;
    }

    /** Empty for a certificate that it does not reach. */
    public Optional<Status> status(long index) {
        if (index < 0 || index >= count) {
            return Optional.empty();
        }
        int entry = entry((int) index);
        if (entry < ENDED_OTHERWISE) {
            return Optional.of(Status.values()[entry]);
        }
        int before = 0;
        for (int i = 0; i < index; i++) {
            before += entry(i) == ENDED_OTHERWISE ? 1 : 0;
        }
        return Optional.of((ended[before / 8] >> before % 8 & 1) == 0 ? Status.REPLACED : Status.SURRENDERED);
    }

    /** Whether a checker that keeps the other one may take this one instead: never an older one, nor one that has shrunk. */
    public boolean mayReplace(StatusSnapshot kept) {
        return !asOf.isBefore(kept.asOf) && count >= kept.count;
    }

    private int entry(int index) {
        return entries[index / 4] >> 2 * (index % 4) & 3;
    }

    private byte[] payload() {
        return payload(asOf.getEpochSecond(), useUntil.getEpochSecond(), specimen, count, Packed.pack(entries), ended);
    }

    private static byte[] payload(long asOf, long useUntil, boolean specimen, int count, byte[] packed, byte[] ended) {
        CBORObject statuses = CBORObject.NewOrderedMap().Add(COUNT, count).Add(ENTRIES, packed).Add(ENDED, ended);
        if (specimen) {
            statuses.Add(Claims.SPECIMEN, true);
        }
        return Claims.begun().Add(Claims.EXP, useUntil).Add(Claims.IAT, asOf).Add(STATUSES, statuses).EncodeToBytes();
    }

    private static StatusSnapshot read(byte[] payload) throws Unreadable {
        CBORObject claims = Cbor.map(Cbor.read(payload, MOST_BYTES));
        Claims.requireIssuer(claims);
        CBORObject statuses = Cbor.map(claims.get(STATUSES));
        int count = (int) Cbor.whole(statuses.get(COUNT), 0, MOST_CERTIFICATES);
        byte[] packed = Cbor.bytes(statuses.get(ENTRIES));
        byte[] ended = Cbor.bytes(statuses.get(ENDED));
        boolean specimen = statuses.get(Claims.SPECIMEN) != null && Cbor.isTrue(statuses.get(Claims.SPECIMEN));
        long asOf = Claims.time(claims, Claims.IAT);
        long useUntil = Claims.time(claims, Claims.EXP);
        Cbor.same(payload, payload(asOf, useUntil, specimen, count, packed, ended));
        StatusSnapshot snapshot = new StatusSnapshot(Instant.ofEpochSecond(asOf), Instant.ofEpochSecond(useUntil), specimen, count,
                Packed.unpack(packed, bytesOf(count, 4)), ended);
        if (ended.length != bytesOf(snapshot.ends(), 8)) {
            throw new Unreadable("Snapshot: not one bit for each certificate that ended otherwise");
        }
        return snapshot;
    }

    private int ends() {
        int ends = 0;
        for (int i = 0; i < count; i++) {
            ends += entry(i) == ENDED_OTHERWISE ? 1 : 0;
        }
        return ends;
    }

    private static int bytesOf(int things, int aByte) {
        return (things + aByte - 1) / aByte;
    }
}
