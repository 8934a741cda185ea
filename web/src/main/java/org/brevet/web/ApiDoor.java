package org.brevet.web;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** What is refused at an address for machines before anybody reads its body: a write of a stranger, or of more than a cell can hold. */
final class ApiDoor {

    static final int OPEN = 0;
    static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final long MOST = 64 * 1024;

    private ApiDoor() {
    }

    /** Told by the container too, which knows where an oddly written path leads. */
    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") || request.getServletPath().startsWith("/api/");
    }

    /** The status of the refusal, or {@link #OPEN}. @param length of the body, -1 where the request does not say */
    static int refusal(String method, boolean signedIn, long length) {
        if (READS.contains(method)) {
            return OPEN;
        }
        if (!signedIn) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        return length < 0 || length > MOST ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : OPEN;
    }

    static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(JSON.createObjectBuilder().add("message", message).build().toString());
    }
}
