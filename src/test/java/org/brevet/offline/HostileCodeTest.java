package org.brevet.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a code, it never becomes valid, and the checker never breaks. */
class HostileCodeTest {

    private static final Instant DAY = Instant.parse("2027-05-02T09:00:00Z");

    private static final Signers SIGNERS = new Signers();
    private static final CodeSigner SIGNER = SIGNERS.signer();
    private final KeyList keys = SIGNERS.list(Signers.BEGIN, SIGNER);
    private final StatusSnapshot snapshot = StatusSnapshot.of(DAY, DAY.plusSeconds(600), false,
            Collections.nCopies(100, StatusSnapshot.Status.IN_FORCE));
    private final OfflineCheck check = new OfflineCheck(Optional.of(keys), Optional.of(snapshot), DAY);
    private final byte[] cose = SignedCode.sign(Codes.conditioned().payload(), SIGNER).bytes();

    @Test
    void theWholeOneIsValid() {
        assertEquals(Verdict.VALID_WITH_CONDITIONS, check.check(text(cose)).verdict());
    }

    @Test
    void cutAtEachByte() {
        for (int length = 0; length < cose.length; length++) {
            assertEquals(OfflineReason.UNREADABLE, check.check(text(Arrays.copyOf(cose, length))).reason().orElseThrow(), "cut at " + length);
        }
        assertEquals(OfflineReason.UNREADABLE, check.check(text(Arrays.copyOf(cose, cose.length + 1))).reason().orElseThrow());
    }

    @Test
    void eachBitOfEachByteTurned() {
        for (int bit = 0; bit < cose.length * 8; bit++) {
            byte[] other = cose.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            OfflineVerdict said = check.check(text(other));
            assertTrue(said.verdict() == Verdict.NOT_GENUINE || said.verdict() == Verdict.CANNOT_TELL && !said.reason().orElseThrow().genuine(),
                    "bit " + bit + ": " + said.verdict());
        }
    }

    /** Each byte of the payload made anything else and signed with the right key: it is read as what it says, or not at all. */
    @Test
    void anythingInTheRightSignature() {
        byte[] payload = Codes.conditioned().payload();
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] other = payload.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                other[random.nextInt(other.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(other, random.nextInt(10) == 0 ? random.nextInt(other.length) : other.length);
            try {
                byte[] again = CertificateCode.read(cut).payload();
                assertTrue(Arrays.equals(cut, again));
            } catch (Unreadable refused) {
                continue;
            }
        }
    }

    @Test
    void aSignatureInDerIsRefused() throws GeneralSecurityException {
        byte[] payload = Codes.usual().payload();
        byte[] header = CBORObject.NewOrderedMap().Add(1, -7).Add(4, SIGNER.id().bytes()).EncodeToBytes();
        Signature der = Signature.getInstance("SHA256withECDSA");
        der.initSign(SIGNER.key());
        der.update(CBORObject.NewArray().Add("Signature1").Add(header).Add(new byte[0]).Add(payload).EncodeToBytes());
        assertReason(OfflineReason.SIGNATURE, frame(header, payload, der.sign()));
    }

    /** The empty signature of all noughts (CVE-2022-21449), and what is much too short. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65})
    void noughtsAreNoSignature(int length) {
        byte[] header = CBORObject.NewOrderedMap().Add(1, -7).Add(4, SIGNER.id().bytes()).EncodeToBytes();
        assertReason(OfflineReason.SIGNATURE, frame(header, Codes.usual().payload(), new byte[length]));
    }

    @ParameterizedTest
    @ValueSource(ints = {-35, -8, -257, 5})
    void anotherAlgorithmIsRefused(int algorithm) {
        byte[] header = CBORObject.NewOrderedMap().Add(1, algorithm).Add(4, SIGNER.id().bytes()).EncodeToBytes();
        byte[] payload = Codes.usual().payload();
        byte[] signature = P256.sign(SIGNER.key(), CBORObject.NewArray().Add("Signature1").Add(header).Add(new byte[0]).Add(payload).EncodeToBytes());
        assertReason(OfflineReason.SIGNATURE, frame(header, payload, signature));
    }

    /** Signed by the right key, and yet not as docs/verify.md says. */
    @Test
    void claimsThatLackOrAreOfAnotherKind() {
        for (CBORObject claim : CBORObject.DecodeFromBytes(Codes.conditioned().payload()).getKeys()) {
            assertUnreadable(all -> without(all, claim));
            assertUnreadable(all -> all.Set(claim, CBORObject.True));
            assertUnreadable(all -> all.Set(claim, all.get(claim).WithTag(1)));
        }
        CBORObject inner = CBORObject.FromObject(-65537);
        for (int key = 1; key <= 6; key++) {
            CBORObject field = CBORObject.FromObject(key);
            assertUnreadable(all -> all.Set(inner, without(all.get(inner), field)));
            assertUnreadable(all -> all.Set(inner, all.get(inner).Set(field, CBORObject.Null)));
        }
        assertUnreadable(all -> all.Set(2, "a claim that is not known"));
        assertUnreadable(all -> all.Set(inner, all.get(inner).Set(11, "a field that is not known")));
        assertUnreadable(all -> all.Set(inner, all.get(inner).Set(7, 0)));
        assertUnreadable(all -> all.Set(inner, all.get(inner).Set(7, -1)));
        assertUnreadable(all -> all.Set(inner, all.get(inner).Set(8, CBORObject.NewArray())));
        assertUnreadable(all -> all.Set(inner, all.get(inner).Set(9, CBORObject.NewArray().Add(CBORObject.NewArray().Add(4)))));
        assertUnreadable(all -> all.Set(inner, all.get(inner).Set(9, CBORObject.NewArray().Add(CBORObject.NewArray()))));
        assertUnreadable(all -> all.Set(inner, all.get(inner).Set(9, CBORObject.NewArray().Add(CBORObject.NewArray().Add(2)))));
        assertUnreadable(all -> all.Set(inner, all.get(inner).Set(10, false)));
        assertUnreadable(all -> all.Set(inner, all.get(inner).Set(5, "EOD4")));
        assertUnreadable(all -> all.Set(1, "Another authority"));
        assertUnreadable(all -> all.Set(4, Long.MAX_VALUE));
        assertUnreadable(all -> all.Set(4, CBORObject.FromObject(1.9e9)));
        assertUnreadable(all -> all.Set(169, CBORObject.NewMap().Add(4, "x".repeat(121))));
    }

    /** A key twice; a length that is not the shortest; an indefinite one; depths and sizes of which nobody has the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"a2016543434c414d016543434c414d", "a101780543434c414d", "bf016543434c414dff", "a1017f6543434c414dff", "a1bb7fffffffffffffff",
            "9b7fffffffffffffff", "5b7fffffffffffffff", "5a7fffffff00", "7b7fffffffffffffff41", "a1015bffffffffffffffff", "c2", "d9d9f7a0", "fb", "ff", "f7", "e0",
            "a10162c328", "81818181818181818181818181818181818181818181818181818181818181818181818181818181818181818181818181818181818181818181"})
    void cborThatIsNotAsItShouldBe(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThrows(Unreadable.class, () -> CertificateCode.read(bytes));
        assertEquals(OfflineReason.UNREADABLE, check.check(text(bytes)).reason().orElseThrow());
        assertReason(OfflineReason.UNREADABLE, SignedCode.sign(bytes, SIGNER).bytes());
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(0xd2);
        tagged.writeBytes(bytes);
        assertReason(OfflineReason.UNREADABLE, tagged.toByteArray());
    }

    @Test
    void whatIsTooLongIsNotReadAtAll() {
        assertReason(OfflineReason.UNREADABLE, new byte[401]);
        assertEquals(OfflineReason.UNREADABLE, check.check("BRV1:" + "0".repeat(50_000_000)).reason().orElseThrow());
        byte[] nested = new byte[390];
        Arrays.fill(nested, (byte) 0x81);
        assertReason(OfflineReason.UNREADABLE, nested);
    }

    private void assertUnreadable(UnaryOperator<CBORObject> change) {
        byte[] payload = change.apply(CBORObject.DecodeFromBytes(Codes.usual().payload())).EncodeToBytes();
        assertThrows(Unreadable.class, () -> CertificateCode.read(payload));
        assertReason(OfflineReason.UNREADABLE, SignedCode.sign(payload, SIGNER).bytes());
    }

    private void assertReason(OfflineReason reason, byte[] bytes) {
        OfflineVerdict said = check.check(text(bytes));
        assertEquals(List.of(reason), said.reason().stream().toList());
        assertEquals(reason.verdict(), said.verdict());
    }

    private static CBORObject without(CBORObject map, CBORObject key) {
        map.Remove(key);
        return map;
    }

    private static byte[] frame(byte[] header, byte[] payload, byte[] signature) {
        return CBORObject.NewArray().Add(header).Add(CBORObject.NewMap()).Add(payload).Add(signature).WithTag(18).EncodeToBytes();
    }

    private static String text(byte[] cose) {
        return CertificateCode.PREFIX + Base45.encode(cose);
    }
}
