package org.brevet.web.security;

import static org.brevet.web.security.PlainLine.Answer.OPEN;
import static org.brevet.web.security.PlainLine.Answer.REFUSED;
import static org.brevet.web.security.PlainLine.Answer.SENT_ON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** ADR 0018: what crosses the local network in plain text is how to get off it. */
class PlainLineTest {

    private static final Optional<String> LAN = Optional.of("https://192.168.43.1:8081");

    @Test
    void aDeviceOfTheNetworkGetsTheRootAndElseTheSafeAddress() {
        for (String open : List.of("/lan", "/lan/root.crt", "/static/app.css")) {
            assertEquals(OPEN, from("192.168.43.17", "GET", open), open);
            assertEquals(REFUSED, from("192.168.43.17", "POST", open), open);
        }
        for (String other : List.of("/", "/login", "/lan/", "/lan/root.p12", "/check", "/api/v1/sessions/BUN-2027-01/marks", "/static", "/lang")) {
            assertEquals(SENT_ON, from("192.168.43.17", "GET", other), other);
            assertEquals(SENT_ON, from("fd00::17", "HEAD", other), other);
            for (String write : List.of("POST", "PUT", "DELETE", "OPTIONS", "get")) {
                assertEquals(REFUSED, from("192.168.43.17", write, other), write + " " + other);
            }
        }
    }

    @Test
    void theMachineItselfAndWhoComesByHttpsAndAServerWithoutDevicesAreNotTouched() {
        for (String own : List.of("127.0.0.1", "127.8.8.8", "::1", "0:0:0:0:0:0:0:1")) {
            assertEquals(OPEN, from(own, "POST", "/login"), own);
        }
        assertEquals(OPEN, PlainLine.answer(LAN, true, "192.168.43.17", "POST", "/login"));
        assertEquals(OPEN, PlainLine.answer(Optional.empty(), false, "192.168.43.17", "POST", "/login"));
        for (String near : List.of("128.0.0.1", "127.0.0.1.example.org", "", "::2")) {
            assertEquals(REFUSED, from(near, "POST", "/login"), near);
        }
    }

    private static PlainLine.Answer from(String remote, String method, String path) {
        return PlainLine.answer(LAN, false, remote, method, path);
    }
}
