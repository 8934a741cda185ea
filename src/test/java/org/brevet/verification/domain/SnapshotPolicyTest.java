package org.brevet.verification.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.brevet.offline.StatusSnapshot.Status;
import org.brevet.register.CertificateState;
import org.brevet.register.StatusRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotPolicyTest {

    private static final LocalDate LAST = LocalDate.of(2030, 3, 28);

    @ParameterizedTest
    @CsvSource({"ISSUED, IN_FORCE", "SUSPENDED, SUSPENDED", "WITHDRAWN, WITHDRAWN", "REPLACED, REPLACED", "SURRENDERED, SURRENDERED"})
    void r77EachStateHasItsEntryUntilTheLastDay(CertificateState state, Status told) {
        List<StatusRow> rows = List.of(new StatusRow(0, state, LAST));
        assertEquals(List.of(told), SnapshotPolicy.statuses(rows, LAST));
        assertEquals(List.of(Status.IN_FORCE), SnapshotPolicy.statuses(rows, LAST.plusDays(1)));
    }

    @Test
    void aPlaceThatTheRegisterDoesNotKnowIsNotToldAsInForce() {
        assertEquals(List.of(Status.SUSPENDED, Status.IN_FORCE, Status.SUSPENDED, Status.SUSPENDED, Status.WITHDRAWN), SnapshotPolicy.statuses(List.of(
                new StatusRow(1, CertificateState.ISSUED, LAST), new StatusRow(4, CertificateState.WITHDRAWN, LAST)), LAST));
    }
}
