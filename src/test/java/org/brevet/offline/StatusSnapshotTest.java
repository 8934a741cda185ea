package org.brevet.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.brevet.offline.StatusSnapshot.Status;
import org.junit.jupiter.api.Test;

class StatusSnapshotTest {

    private static final Instant AS_OF = Instant.parse("2027-05-01T06:00:00Z");
    private static final Instant USE_UNTIL = Instant.parse("2027-05-08T06:00:00Z");

    private static final Signers SIGNERS = new Signers();
    private static final CodeSigner SIGNER = SIGNERS.signer();
    private final KeyList keys = SIGNERS.list(AS_OF, SIGNER);

    @Test
    void eachStatusComesBack() throws NotTrusted {
        Random random = new Random(7);
        for (int count : new int[] {0, 1, 2, 3, 4, 5, 8, 9, 1000, 10_000}) {
            List<Status> statuses = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                statuses.add(Status.values()[random.nextInt(5)]);
            }
            StatusSnapshot read = StatusSnapshot.read(snapshot(AS_OF, statuses).signed(SIGNER), keys);
            assertEquals(count, read.count());
            assertEquals(AS_OF, read.asOf());
            assertEquals(USE_UNTIL, read.useUntil());
            for (int i = 0; i < count; i++) {
                assertEquals(Optional.of(statuses.get(i)), read.status(i), "index " + i);
            }
            assertEquals(Optional.empty(), read.status(count));
            assertEquals(Optional.empty(), read.status(-1));
        }
    }

    /** One code on a poster: 10,000 certificates of which 100 are not in force as issued, in a code of version 15-M (600 characters). */
    @Test
    void tenThousandFitOneCode() {
        List<Status> statuses = new ArrayList<>(Collections.nCopies(10_000, Status.IN_FORCE));
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            statuses.set(random.nextInt(10_000), Status.values()[1 + i % 4]);
        }
        assertTrue(snapshot(AS_OF, statuses).signed(SIGNER).length() <= 600);
    }

    @Test
    void onlyWhatAKeyThatCountsHasSignedIsTakenOver() {
        String text = snapshot(AS_OF, List.of(Status.IN_FORCE)).signed(SIGNER);
        assertRefused(OfflineReason.KEY_UNKNOWN, text, SIGNERS.list(AS_OF, SIGNERS.signer()));
        assertRefused(OfflineReason.SIGNATURE, snapshot(AS_OF, List.of(Status.IN_FORCE)).signed(
                new CodeSigner(Signers.pair("EC").getPrivate(), SIGNER.certificate())), keys);
        assertRefused(OfflineReason.KEY_DAYS, snapshot(Signers.END, List.of()).signed(SIGNER), keys);
        assertRefused(OfflineReason.KEY_DAYS, snapshot(Signers.BEGIN.minusSeconds(1), List.of()).signed(SIGNER), keys);
        ListedKey listed = SIGNERS.listed(SIGNER);
        assertRefused(OfflineReason.KEY_WITHDRAWN, text, new KeyList(List.of(new ListedKey(listed.chain(), listed.begins(), listed.ends(),
                Optional.of(new ListedKey.Withdrawal(AS_OF, "stolen")))), AS_OF, false));
        assertRefused(OfflineReason.SPECIMEN, StatusSnapshot.of(AS_OF, USE_UNTIL, true, List.of()).signed(SIGNER), keys);
        assertRefused(OfflineReason.UNREADABLE, text.substring(0, text.length() - 3), keys);
        assertRefused(OfflineReason.UNREADABLE, Codes.usual().signed(SIGNER), keys);
    }

    @Test
    void neitherAnOlderOneNorOneThatShrankReplacesIt() {
        StatusSnapshot kept = snapshot(AS_OF, Collections.nCopies(10, Status.IN_FORCE));
        assertTrue(kept.mayReplace(kept));
        assertTrue(snapshot(AS_OF.plusSeconds(1), Collections.nCopies(11, Status.IN_FORCE)).mayReplace(kept));
        assertFalse(snapshot(AS_OF.minusSeconds(1), Collections.nCopies(11, Status.IN_FORCE)).mayReplace(kept));
        assertFalse(snapshot(AS_OF.plusSeconds(1), Collections.nCopies(9, Status.IN_FORCE)).mayReplace(kept));
    }

    /** Bits that lack or are too many, and a few bytes that unpack to gigabytes. */
    @Test
    void sizesThatDoNotFitAreRefused() {
        byte[] two = Packed.pack(new byte[] {(byte) 0xff, 0});
        assertRefused(OfflineReason.UNREADABLE, hostile(8, two, new byte[0]), keys);
        assertRefused(OfflineReason.UNREADABLE, hostile(8, two, new byte[2]), keys);
        assertRefused(OfflineReason.UNREADABLE, hostile(4, two, new byte[1]), keys);
        assertRefused(OfflineReason.UNREADABLE, hostile(9, two, new byte[1]), keys);
        assertRefused(OfflineReason.UNREADABLE, hostile(8, Arrays.copyOf(two, two.length + 1), new byte[1]), keys);
        assertRefused(OfflineReason.UNREADABLE, hostile(8, Arrays.copyOf(two, two.length - 1), new byte[1]), keys);
        assertRefused(OfflineReason.UNREADABLE, hostile(8, new byte[] {1, 2, 3}, new byte[1]), keys);
        assertRefused(OfflineReason.UNREADABLE, hostile(8, Packed.pack(new byte[50_000_000]), new byte[0]), keys);
        assertRefused(OfflineReason.UNREADABLE, hostile(StatusSnapshot.MOST_CERTIFICATES + 1, two, new byte[0]), keys);
        assertRefused(OfflineReason.UNREADABLE, hostile(-1, two, new byte[0]), keys);
    }

    private String hostile(int count, byte[] packed, byte[] ended) {
        CBORObject map = CBORObject.NewOrderedMap().Add(1, count).Add(2, packed).Add(3, ended);
        byte[] payload = CBORObject.NewOrderedMap().Add(1, "CCLAM").Add(4, USE_UNTIL.getEpochSecond()).Add(6, AS_OF.getEpochSecond()).Add(-65538, map)
                .EncodeToBytes();
        return SignedCode.sign(payload, SIGNER).text(StatusSnapshot.PREFIX);
    }

    private static StatusSnapshot snapshot(Instant asOf, List<Status> statuses) {
        return StatusSnapshot.of(asOf, USE_UNTIL, false, statuses);
    }

    private static void assertRefused(OfflineReason reason, String text, KeyList keys) {
        assertEquals(reason, assertThrows(NotTrusted.class, () -> StatusSnapshot.read(text, keys)).reason());
    }
}
