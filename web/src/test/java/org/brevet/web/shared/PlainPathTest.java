package org.brevet.web.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/verify/RDC-EOD1-2026-00042-8", "/verify/rdc%20eod1", "/files/certificates/x.pdf", "/static/app.css", "/a//b",
        "/sessions/B%C3%89N-2027-01/marks", "/verify/...", "/.well-known/security.txt"})
    void whatLeadsToOurPages(String path) {
        assertTrue(PlainPath.is(path), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/login", "///evil.example", "/\\evil.example", "/%5cevil.example", "/%5Cevil.example", "/login%0d%0aX: y", "/a\tb",
        "/static/../api/v1/doctor", "/static/%2e%2e/api", "/static/..;x/api", "/..", "/./a", "/a%zz", "evil.example", "http://evil.example/", ""})
    void whatMayLeadElsewhere(String path) {
        assertFalse(PlainPath.is(path), path);
    }
}
