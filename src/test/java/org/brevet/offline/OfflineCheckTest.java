package org.brevet.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.brevet.offline.StatusSnapshot.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of docs/verify.md, line by line: the first line that fits counts. */
class OfflineCheckTest {

    private static final Instant DAY = Instant.parse("2027-05-02T09:00:00Z");
    private static final Instant AS_OF = Instant.parse("2027-05-01T06:00:00Z");
    private static final Instant USE_UNTIL = Instant.parse("2027-05-08T06:00:00Z");

    private static final Signers SIGNERS = new Signers();
    private static final CodeSigner SIGNER = SIGNERS.signer();
    private final KeyList keys = SIGNERS.list(Signers.BEGIN, SIGNER);
    private final String usual = Codes.usual().signed(SIGNER);

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"BRV1:", "BRV2:ABC", "RDC-EOD1-2027-00042-8", "BRV1:%%%", "brv1:BB8", "BRV1:BB8"})
    void whatCannotBeReadCannotBeTold(String text) {
        assertSays(Verdict.CANNOT_TELL, OfflineReason.UNREADABLE, check(Optional.of(snapshot(Status.WITHDRAWN)), text == null ? " " : text));
    }

    @Test
    void anUnknownKeyCannotBeTold() {
        String strange = Codes.usual().signed(SIGNERS.signer());
        assertSays(Verdict.CANNOT_TELL, OfflineReason.KEY_UNKNOWN, check(Optional.of(snapshot(Status.IN_FORCE)), strange));
        assertSays(Verdict.CANNOT_TELL, OfflineReason.KEY_UNKNOWN, new OfflineCheck(Optional.empty(), Optional.of(snapshot(Status.IN_FORCE)), DAY)
                .check(usual));
    }

    /** Another key, and the name of the right one. */
    @Test
    void aForgedSignatureIsNotGenuine() {
        CodeSigner forged = new CodeSigner(Signers.pair("EC").getPrivate(), SIGNER.certificate());
        assertSays(Verdict.NOT_GENUINE, OfflineReason.SIGNATURE, check(Optional.of(snapshot(Status.IN_FORCE)), Codes.usual().signed(forged)));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01T00:00:00Z, 2027-03-31T23:00:01Z, VALID,", "2027-01-01T00:00:00Z, 2027-03-31T23:00:00Z, NOT_GENUINE, KEY_DAYS",
            "2027-04-01T00:00:00Z, 2029-01-01T00:00:00Z, VALID,"})
    void decidedAfterTheKeysLastDayIsNotGenuine(Instant begin, Instant end, Verdict verdict, OfflineReason reason) {
        CodeSigner one = SIGNERS.signer(begin, end);
        KeyList list = SIGNERS.list(Signers.BEGIN, one);
        OfflineVerdict said = new OfflineCheck(Optional.of(list), Optional.of(snapshot(Status.IN_FORCE)), DAY).check(Codes.usual().signed(one));
        assertEquals(verdict, said.verdict());
        assertEquals(Optional.ofNullable(reason), said.reason());
    }

    @Test
    void aWithdrawnKeyCannotBeTold() {
        ListedKey listed = SIGNERS.listed(SIGNER);
        KeyList list = new KeyList(List.of(new ListedKey(listed.chain(), listed.begins(), listed.ends(),
                Optional.of(new ListedKey.Withdrawal(AS_OF, "stolen")))), AS_OF, false);
        assertSays(Verdict.CANNOT_TELL, OfflineReason.KEY_WITHDRAWN, new OfflineCheck(Optional.of(list), Optional.of(snapshot(Status.IN_FORCE)), DAY)
                .check(usual));
        String forged = Codes.usual().signed(new CodeSigner(Signers.pair("EC").getPrivate(), SIGNER.certificate()));
        assertSays(Verdict.NOT_GENUINE, OfflineReason.SIGNATURE, new OfflineCheck(Optional.of(list), Optional.empty(), DAY).check(forged));
    }

    @Test
    void aSpecimenIsNotGenuineForARealAuthority() {
        String specimen = Codes.specimen().signed(SIGNER);
        assertSays(Verdict.NOT_GENUINE, OfflineReason.SPECIMEN, check(Optional.of(snapshot(Status.IN_FORCE)), specimen));
        KeyList demonstration = new KeyList(keys.keys(), keys.asOf(), true);
        OfflineVerdict said = new OfflineCheck(Optional.of(demonstration), Optional.of(snapshot(Status.IN_FORCE)), DAY).check(specimen);
        assertSays(Verdict.VALID, null, said);
        assertTrue(said.specimen());
        assertTrue(new OfflineCheck(Optional.of(demonstration), Optional.of(snapshot(Status.IN_FORCE)), DAY).check(usual).specimen(),
                "a demonstration's keys make a specimen of whatever they signed");
    }

    /** Final states stay final; nothing that an old snapshot calls suspended is accepted; both go before the days. */
    @ParameterizedTest
    @CsvSource({"WITHDRAWN", "REPLACED", "SURRENDERED", "SUSPENDED"})
    void whatTheSnapshotSaysGoesFirstHoweverOld(Status status) {
        for (String day : List.of("2027-05-02T09:00:00Z", "2028-05-02T09:00:00Z", "2031-05-02T09:00:00Z")) {
            OfflineVerdict said = new OfflineCheck(Optional.of(keys), Optional.of(snapshot(status)), Instant.parse(day)).check(usual);
            assertSays(Verdict.valueOf(status.name()), null, said);
            assertEquals(Optional.of(AS_OF), said.asOf());
        }
    }

    @ParameterizedTest
    @CsvSource({"2030-03-31T22:59:59Z, CANNOT_TELL", "2030-03-31T23:00:00Z, EXPIRED", "2099-01-01T00:00:00Z, EXPIRED"})
    void theLastDayEndsInKinshasa(Instant day, Verdict verdict) {
        assertEquals(verdict, new OfflineCheck(Optional.of(keys), Optional.of(snapshot(Status.IN_FORCE)), day).check(usual).verdict());
        assertEquals(verdict, new OfflineCheck(Optional.of(keys), Optional.empty(), day).check(usual).verdict());
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31T22:59:59Z, NOT_YET_IN_FORCE", "2027-03-31T23:00:00Z, CANNOT_TELL"})
    void theFirstDayBeginsInKinshasa(Instant day, Verdict verdict) {
        assertEquals(verdict, new OfflineCheck(Optional.of(keys), Optional.empty(), day).check(usual).verdict());
    }

    @Test
    void withoutASnapshotNothingIsValid() {
        OfflineVerdict said = check(Optional.empty(), usual);
        assertSays(Verdict.CANNOT_TELL, OfflineReason.NO_SNAPSHOT, said);
        assertEquals(Optional.empty(), said.asOf());
    }

    @ParameterizedTest
    @CsvSource({"2027-05-08T05:59:59Z, VALID,", "2027-05-08T06:00:00Z, CANNOT_TELL, SNAPSHOT_OLD"})
    void anOldSnapshotMakesNothingValid(Instant day, Verdict verdict, OfflineReason reason) {
        OfflineVerdict said = new OfflineCheck(Optional.of(keys), Optional.of(snapshot(Status.IN_FORCE)), day).check(usual);
        assertSays(verdict, reason, said);
        assertEquals(Optional.of(USE_UNTIL), said.useUntil());
    }

    @ParameterizedTest
    @CsvSource({"41, VALID,", "42, CANNOT_TELL, INDEX_BEYOND", "43, CANNOT_TELL, INDEX_BEYOND", "9223372036854775807, CANNOT_TELL, INDEX_BEYOND",
            "4294967337, CANNOT_TELL, INDEX_BEYOND"})
    void anIndexBeyondTheSnapshotCannotBeTold(long index, Verdict verdict, OfflineReason reason) {
        assertSays(verdict, reason, check(Optional.of(snapshot(Status.IN_FORCE)), Codes.indexed(index).signed(SIGNER)));
    }

    @Test
    void validWithAndWithoutConditions() {
        assertSays(Verdict.VALID, null, check(Optional.of(snapshot(Status.IN_FORCE)), usual));
        OfflineVerdict said = check(Optional.of(snapshot(Status.IN_FORCE)), "\n " + Codes.conditioned().signed(SIGNER) + "\r\n");
        assertSays(Verdict.VALID_WITH_CONDITIONS, null, said);
        assertEquals(Codes.conditioned(), said.code().orElseThrow());
    }

    /** A telephone whose battery was out says 1 January 2010. */
    @ParameterizedTest
    @CsvSource({"2010-01-01T00:00:00Z, VALID", "2027-05-02T09:00:00Z, VALID"})
    void aClockThatIsLateIsNotBelieved(Instant clock, Verdict verdict) {
        assertEquals(verdict, new OfflineCheck(Optional.of(keys), Optional.of(snapshot(Status.IN_FORCE)), clock).check(usual).verdict());
    }

    @Test
    void todayIsNotBeforeTheKeyList() {
        KeyList late = SIGNERS.list(Instant.parse("2027-06-01T00:00:00Z"), SIGNER);
        assertSays(Verdict.CANNOT_TELL, OfflineReason.SNAPSHOT_OLD, new OfflineCheck(Optional.of(late), Optional.of(snapshot(Status.IN_FORCE)),
                Instant.EPOCH).check(usual));
    }

    @ParameterizedTest
    @EnumSource(value = OfflineReason.class, names = {"NO_SNAPSHOT", "SNAPSHOT_OLD", "INDEX_BEYOND"}, mode = EnumSource.Mode.EXCLUDE)
    void onlyTheLastThreeReasonsSayGenuine(OfflineReason reason) {
        assertFalse(reason.genuine());
    }

    private OfflineVerdict check(Optional<StatusSnapshot> snapshot, String text) {
        return new OfflineCheck(Optional.of(keys), snapshot, DAY).check(text);
    }

    /** Of 42 certificates; the last one has that status, those before it have each one. */
    private static StatusSnapshot snapshot(Status last) {
        List<Status> statuses = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            statuses.add(Status.values()[i % 5]);
        }
        Collections.reverse(statuses);
        statuses.add(last);
        return StatusSnapshot.of(AS_OF, USE_UNTIL, false, statuses);
    }

    private static void assertSays(Verdict verdict, OfflineReason reason, OfflineVerdict said) {
        assertEquals(verdict, said.verdict());
        assertEquals(Optional.ofNullable(reason), said.reason());
        assertEquals(reason == null || reason.genuine(), said.code().isPresent(), "what is not known to be genuine is not told");
    }
}
