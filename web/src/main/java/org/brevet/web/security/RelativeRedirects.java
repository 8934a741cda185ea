package org.brevet.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.brevet.web.shared.OwnAddress;

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
        if (!OwnAddress.is(location)) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        flushBuffer();
    }
}
