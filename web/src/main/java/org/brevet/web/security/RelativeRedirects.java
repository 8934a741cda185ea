package org.brevet.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Sends on within the site by path alone (RFC 9110, 10.2.2): the container would put the scheme before it that it knows itself, which behind a proxy
 * that ends TLS is http.
 */
final class RelativeRedirects extends HttpServletResponseWrapper {

    /** Two slashes begin another host's name; browsers read a backslash as a slash and pass over control characters. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

    RelativeRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (!OWN_PATH.matcher(location).matches()) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        flushBuffer();
    }
}
