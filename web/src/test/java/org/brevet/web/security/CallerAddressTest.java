package org.brevet.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerAddressTest {

    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @Test
    void onlyAProxyIsBelieved() {
        assertEquals("41.0.0.9", CallerAddress.from("41.0.0.9", List.of("1.2.3.4"), PROXIES));
        assertEquals("1.2.3.4", CallerAddress.from("10.0.0.1", List.of("1.2.3.4"), PROXIES));
        assertEquals("10.0.0.1", CallerAddress.from("10.0.0.1", List.of(), PROXIES));
    }

    @Test
    void whatAClientWroteItselfStandsLeftAndInEarlierLines() {
        assertEquals("41.0.0.9", CallerAddress.from("10.0.0.1", List.of("1.2.3.4, 41.0.0.9, 10.0.0.2"), PROXIES));
        assertEquals("41.0.0.9", CallerAddress.from("10.0.0.1", List.of("1.2.3.4", "41.0.0.9"), PROXIES));
        assertEquals("2c0f:eb58::9", CallerAddress.from("10.0.0.1", List.of("1.2.3.4", "2c0f:eb58::9", "10.0.0.2"), PROXIES));
    }

    @Test
    void whatIsNoAddressIsNotTaken() {
        for (String hop : List.of("unknown", "", "evil.example", "1.2.3.4:80", "1.2.3.4, x")) {
            assertEquals("10.0.0.1", CallerAddress.from("10.0.0.1", List.of(hop), PROXIES), hop);
        }
    }
}
