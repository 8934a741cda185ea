package org.brevet.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({"2c0f:eb58:1:2::1, 2c0f:eb58:1:2:ffff::9, true", "2c0f:eb58:1:2::1, 2c0f:eb58:1:3::1, false", "::ffff:10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false", "cafe, beef, false", ":::, ::, false"})
    void oneNetworkOfVersion6IsOneCaller(String one, String other, boolean same) {
        if (same) {
            assertEquals(Network.of(one), Network.of(other));
        } else {
            assertNotEquals(Network.of(one), Network.of(other));
        }
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1, true", "255.255.255.255, true", "2c0f:eb58:1:2::1, true", "::1, true", "::, true", "::ffff:10.0.0.1, true",
        "256.0.0.1, false", "10.0.0, false", "10.0.0.1.2, false", "10.0.0.1:8080, false", "[::1], false", "unknown, false", "cafe, false", ":::, false",
        "evil.example, false", "10.0.0.1%0aX, false", "'', false"})
    void whatLooksLikeAnAddressAndWhatDoesNot(String text, boolean address) {
        assertEquals(address, Network.isAddress(text));
    }

    /** RFC 5952, 4 and its examples. */
    @ParameterizedTest
    @CsvSource({"0:0:0:0:0:0:0:1, ::1", "0:0:0:0:0:0:0:0, ::", "2001:0db8:0:0:0:0:2:0001, 2001:db8::2:1", "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1", "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1", "FE80:0:0:0:0:0:0:9, fe80::9", "2001:db8:1:1:1:1:0:0, 2001:db8:1:1:1:1::",
        "41.243.0.9, 41.243.0.9", "'', ''", "unknown, unknown"})
    void anAddressIsWrittenShort(String given, String written) {
        assertEquals(written, Network.written(given));
    }
}
