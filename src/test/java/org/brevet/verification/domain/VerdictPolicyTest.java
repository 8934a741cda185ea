package org.brevet.verification.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.brevet.register.CertificateState;
import org.brevet.shared.Days;
import org.brevet.offline.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictPolicyTest {

    private static final LocalDate FROM = LocalDate.of(2027, 3, 29);
    private static final LocalDate UNTIL = LocalDate.of(2030, 3, 28);

    @ParameterizedTest
    @CsvSource({
        "ISSUED,      2027-03-28, false, NOT_YET_IN_FORCE",
        "ISSUED,      2027-03-28, true,  NOT_YET_IN_FORCE",
        "ISSUED,      2027-03-29, false, VALID",
        "ISSUED,      2027-03-29, true,  VALID_WITH_CONDITIONS",
        "ISSUED,      2030-03-28, false, VALID",
        "ISSUED,      2030-03-29, false, EXPIRED",
        "ISSUED,      2030-03-29, true,  EXPIRED",
        "SUSPENDED,   2027-03-28, false, SUSPENDED",
        "SUSPENDED,   2028-01-01, true,  SUSPENDED",
        "SUSPENDED,   2030-03-29, false, SUSPENDED",
        "SURRENDERED, 2028-01-01, false, SURRENDERED",
        "SURRENDERED, 2030-03-29, true,  SURRENDERED",
        "REPLACED,    2028-01-01, true,  REPLACED",
        "REPLACED,    2030-03-29, false, REPLACED",
        "WITHDRAWN,   2027-03-28, false, WITHDRAWN",
        "WITHDRAWN,   2028-01-01, true,  WITHDRAWN",
        "WITHDRAWN,   2030-03-29, false, WITHDRAWN"})
    void r76WhatADecisionEndedGoesBeforeWhatTheCalendarEnded(CertificateState state, LocalDate today, boolean conditions, Verdict verdict) {
        assertEquals(verdict, VerdictPolicy.of(state, FROM, UNTIL, conditions, today));
    }

    @ParameterizedTest
    @CsvSource({
        "2030-03-28T21:59:00Z, VALID",     // 23:59 in Bunia, 22:59 in Kinshasa
        "2030-03-28T22:30:00Z, VALID",     // the next day in Bunia already
        "2030-03-28T22:59:59Z, VALID",     // 23:59:59 in Kinshasa
        "2030-03-28T23:00:00Z, EXPIRED"})  // midnight in Kinshasa
    void r92TheLastDayEndsAtMidnightInKinshasa(Instant moment, Verdict verdict) {
        LocalDate today = Days.inKinshasa(Clock.fixed(moment, ZoneOffset.UTC));
        assertEquals(verdict, VerdictPolicy.of(CertificateState.ISSUED, FROM, UNTIL, false, today));
    }
}
