package org.brevet.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.brevet.identity.application.RequestCaller;
import org.brevet.shared.Settings;
import org.brevet.web.shared.ErrorNumber;

/**
 * First of all filters: security headers, refusal of writes that another site sends or that come in plain text over the local network, the
 * caller's address, numbers for errors.
 */
public class FrontDoorFilter implements Filter {

    /** For a file whose address changes with it. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Logger LOG = Logger.getLogger(FrontDoorFilter.class.getName());
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    /** No script and no style but our own files': the pages hold none, so there is no nonce either. */
    private static final String POLICY = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none';"
            + " img-src 'self' data:; style-src 'self'; script-src 'self'";

    @Inject
    Settings settings;
    @Inject
    CallerAddress addresses;
    @Inject
    PlainLine plainLine;
    @Inject
    RequestCaller caller;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        headers(request, response);
        caller.cameFrom(addresses.of(request), request.getHeader("User-Agent"));
        if (!READS.contains(request.getMethod()) && !isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (plainLine.answer(request)) {
            case OPEN -> { }
            case SENT_ON -> {
                response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
                response.setHeader("Location", plainLine.safeAddress(request));
                return;
            }
            default -> {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
        }
        try {
            chain.doFilter(request, new RelativeRedirects(response));
        } catch (ServletException | RuntimeException failure) {
            String number = ErrorNumber.next();
            request.setAttribute(ErrorNumber.ATTRIBUTE, number);
            LOG.log(Level.SEVERE, number + " " + request.getMethod() + " " + request.getRequestURI(), failure);
            throw failure;
        }
    }

    private void headers(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        // The checking page alone reads codes by camera
        response.setHeader("Permissions-Policy", "camera=" + (path.equals("/check") ? "(self)" : "()") + ", microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (settings.https()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (path.startsWith("/static/")) {
            // The version in the query makes each file immutable
            response.setHeader("Cache-Control", request.getQueryString() == null ? "no-cache" : FOR_EVER);
        } else if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setHeader("Content-Security-Policy", POLICY);
    }

    /** Browsers say where a write comes from; what says nothing is no browser and carries no cookie by accident. */
    private boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            URI from = URI.create(origin);
            return from.getAuthority() != null
                    && (from.getAuthority().equals(request.getHeader("Host")) || origin.equals(settings.url()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
