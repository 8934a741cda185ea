package org.brevet.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Sends on within the site by path alone (RFC 9110, 10.2.2): the container would put the scheme before it that it knows itself, which behind a proxy
 * that ends TLS is http.
 */
final class RelativeRedirects extends HttpServletResponseWrapper {

    RelativeRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        // Two slashes would begin another host's name
        if (!location.startsWith("/") || location.startsWith("//")) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        flushBuffer();
    }
}
