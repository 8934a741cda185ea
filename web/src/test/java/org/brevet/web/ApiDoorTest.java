package org.brevet.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDoorTest {

    @ParameterizedTest
    @CsvSource({"GET, false, -1, 0", "HEAD, false, -1, 0", "PUT, false, 10, 401", "PUT, false, 99999999, 401", "POST, false, -1, 401", "PUT, true, 0, 0",
        "PUT, true, 65536, 0", "PUT, true, 65537, 413", "POST, true, -1, 413", "DELETE, true, -1, 413", "put, false, 10, 401"})
    void strangersWriteNothingAndNobodyWritesMuch(String method, boolean signedIn, long length, int status) {
        assertEquals(status, ApiDoor.refusal(method, "/api/v1/sessions/X/marks", signedIn, length));
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/forgeries, 16384, 0", "POST, /api/v1/forgeries, 16385, 413", "POST, /api/v1/forgeries, -1, 413",
        "PUT, /api/v1/forgeries, 10, 401", "POST, /api/v1/forgeries/x, 10, 401", "POST, /api/v1//forgeries, 10, 401"})
    void aStrangerMayReportAForgeryAndNothingElse(String method, String path, long length, int status) {
        assertEquals(status, ApiDoor.refusal(method, path, false, length));
    }
}
