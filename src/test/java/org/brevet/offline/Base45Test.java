package org.brevet.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {

    /** RFC 9285, 4.3 and 4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void theVectorsOfTheRfc(String plain, String encoded) throws Unreadable {
        assertEquals(encoded, Base45.encode(plain.getBytes(StandardCharsets.US_ASCII)));
        assertEquals(plain, new String(Base45.decode(encoded), StandardCharsets.US_ASCII));
    }

    @Test
    void everyByteComesBack() throws Unreadable {
        byte[] bytes = new byte[4097];
        new Random(45).nextBytes(bytes);
        for (int length : new int[] {0, 1, 2, 3, 4096, 4097}) {
            byte[] some = java.util.Arrays.copyOf(bytes, length);
            assertArrayEquals(some, Base45.decode(Base45.encode(some)));
        }
        assertArrayEquals(new byte[] {-1, -1, -1}, Base45.decode("FGWU5"));
    }

    /** RFC 9285, 6: what holds more than its bytes, a character left over, a character that is none (a small letter among them). */
    @ParameterizedTest
    @ValueSource(strings = {"GGW", ":::", "V5", "::", "A", "BB8A", "BB8a", "bb8", "BB,", "BBÀ", "BB8\n"})
    void whatIsNotBase45IsRefused(String text) {
        assertThrows(Unreadable.class, () -> Base45.decode(text));
    }
}
