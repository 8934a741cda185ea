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
    /** What strangers may write, each limited by its use case. */
    private static final Set<String> FOR_STRANGERS = Set.of("POST /api/v1/forgeries");
    private static final long MOST_OF_STRANGERS = 16 * 1024;

    private ApiDoor() {
    }

    /** Told by the container too, which knows where an oddly written path leads. */
    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") || request.getServletPath().startsWith("/api/");
    }

    /** The status of the refusal, or {@link #OPEN}. @param path exactly as it was asked. @param length of the body, -1 where the request does not say */
    static int refusal(String method, String path, boolean signedIn, long length) {
        if (READS.contains(method)) {
            return OPEN;
        }
        boolean forStrangers = FOR_STRANGERS.contains(method + " " + path);
        if (!signedIn && !forStrangers) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        return length < 0 || length > (forStrangers ? MOST_OF_STRANGERS : MOST) ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : OPEN;
    }

    static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(JSON.createObjectBuilder().add("message", message).build().toString());
    }
}
