package org.brevet.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time, against the vectors of RFC 6238, appendix B. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130"})
    void theRfcsVectors(long seconds, String eightDigits) {
        String code = eightDigits.substring(2);    // the code's last digits are the same however many there are
        Instant at = Instant.ofEpochSecond(seconds);
        assertEquals(code, Totp.code(SECRET, Totp.stepAt(at)));
        assertEquals(OptionalLong.of(seconds / 30), Totp.matching(SECRET, code, at));
    }

    @Test
    void oneStepBeforeAndAfterAndNoMore() {
        Instant at = Instant.ofEpochSecond(1_111_111_110);    // the begin of a step
        String code = Totp.code(SECRET, Totp.stepAt(at));
        assertFalse(Totp.matching(SECRET, code, at.minusSeconds(31)).isPresent());
        assertEquals(OptionalLong.of(Totp.stepAt(at)), Totp.matching(SECRET, code, at.minusSeconds(30)));
        assertEquals(OptionalLong.of(Totp.stepAt(at)), Totp.matching(SECRET, code, at.plusSeconds(59)));
        assertFalse(Totp.matching(SECRET, code, at.plusSeconds(60)).isPresent());
    }

    @Test
    void anotherTextIsNoCode() {
        Instant at = Instant.ofEpochSecond(59);
        for (String typed : new String[] {"", "287 082", "28708", "2870820", "٢٨٧٠٨٢", "287083"}) {
            assertFalse(Totp.matching(SECRET, typed, at).isPresent(), typed);
        }
    }

    /** A server set to Arabic or Persian would write other digits. */
    @Test
    void theServersLanguageChangesNoDigit() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("287082", Totp.code(SECRET, 1));
        } finally {
            Locale.setDefault(before);
        }
    }
}
