package org.brevet.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.brevet.shared.Network;
import org.brevet.shared.Settings;

/**
 * What devices of the local network get in plain text, once the server runs for them by HTTPS (ADR 0018): how to install the root, and the way
 * to the safe address. The machine itself keeps all: nothing leaves it.
 */
@ApplicationScoped
public class PlainLine {

    static final String HOW = "/lan";
    static final String ROOT = "/lan/root.crt";
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private Settings settings;

    /** What becomes of a request. */
    enum Answer { OPEN, SENT_ON, REFUSED }

    protected PlainLine() {
    }

    @Inject
    public PlainLine(Settings settings) {
        this.settings = settings;
    }

    Answer answer(HttpServletRequest request) {
        return answer(settings.lan(), request.isSecure(), request.getRemoteAddr(), request.getMethod(), request.getRequestURI());
    }

    /** @param remote the address at the other end of the connection, not what a proxy says */
    static Answer answer(Optional<String> lan, boolean secure, String remote, String method, String path) {
        if (lan.isEmpty() || secure || Network.isLoopback(remote)) {
            return Answer.OPEN;
        }
        if (!READS.contains(method)) {
            return Answer.REFUSED;
        }
        return path.equals(HOW) || path.equals(ROOT) || path.startsWith("/static/") ? Answer.OPEN : Answer.SENT_ON;
    }

    /** The same page there. Never the name that the request used: whoever sends people here might have chosen it. */
    String safeAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        return settings.lan().orElseThrow() + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
