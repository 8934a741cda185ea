package org.brevet.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brevet.identity.Caller;
import org.brevet.identity.application.RequestCaller;
import org.brevet.web.identity.Entrance;
import org.brevet.web.security.FrontDoorFilter;
import org.brevet.web.shared.AskedAddress;
import org.brevet.web.shared.Assets;
import org.brevet.web.shared.PlainPath;
import org.brevet.web.shared.Text;
import org.brevet.web.shared.Typed;
import org.brevet.web.shared.UserLanguage;

/** From the address to the view: values in the path become request parameters. Pages are closed to people who have not signed in. */
public class AddressFilter implements Filter {

    private static final long MOST_TYPED = 200_000;
    private static final String EXPIRED = "/WEB-INF/views/error/expired.xhtml";
    private static final String TOO_LARGE = "/WEB-INF/views/error/413.xhtml";
    private static final String BUSY = "/WEB-INF/views/error/503.xhtml";
    private static final String MALFORMED = "/WEB-INF/views/error/400.xhtml";

    @Inject
    Caller caller;
    @Inject
    RequestCaller signIn;
    @Inject
    Entrance entrance;
    @Inject
    UserLanguage language;
    @Inject
    Text text;
    @Inject
    Assets assets;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        request.setCharacterEncoding("UTF-8");
        String path = request.getRequestURI();
        if (!PlainPath.is(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (ApiDoor.isApi(request)) {
            int refusal = ApiDoor.refusal(request.getMethod(), path, caller.signedIn(), request.getContentLengthLong());
            if (refusal != ApiDoor.OPEN) {
                ApiDoor.refuse(response, refusal, text.get(refusal == HttpServletResponse.SC_UNAUTHORIZED ? "error.signedOut" : "error.body"));
                return;
            }
        }
        Optional<String> file = Assets.plain(path);
        if (file.isPresent()) {
            if (assets.current(path)) {
                response.setHeader("Cache-Control", FrontDoorFilter.FOR_EVER);
            }
            request.getRequestDispatcher(file.get()).forward(request, response);
            return;
        }
        if (passes(path)) {
            chain.doFilter(request, response);
            return;
        }
        if (language.chosen(request, response)) {
            return;
        }
        for (Route route : Addresses.ALL) {
            Optional<Map<String, String>> values = route.match(path);
            if (values.isPresent()) {
                open(route, values.get(), request, response);
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private void open(Route route, Map<String, String> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String wanted = AskedAddress.keep(request);
        boolean read = ApiDoor.READS.contains(request.getMethod());
        boolean form = "POST".equals(request.getMethod()) && isPlainForm(request.getContentType());
        boolean files = "POST".equals(request.getMethod()) && SentForm.is(request.getContentType());
        int refusal = read ? 0 : refusal(request, form || files);
        if (form && request.getContentLengthLong() <= MOST_TYPED && refusal == 0) {
            request.setAttribute(Typed.ATTRIBUTE, Typed.of(request.getParameterMap()));
        }
        if (route.reach() == Route.Reach.SIGNED_IN && !caller.signedIn()) {
            if (!read) {
                // Not sent on to the log-in: what was typed would be gone
                refuse(HttpServletResponse.SC_UNAUTHORIZED, EXPIRED, request, response);
                return;
            }
            response.sendRedirect(entrance.after(signIn.standing(), wanted));
            return;
        }
        if (refusal != 0) {
            response.setHeader("Connection", "close");
            refuse(refusal, refusal == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ? TOO_LARGE : MALFORMED, request, response);
            return;
        }
        if (files) {
            openWithFiles(route, values, request, response);
        } else {
            show(route, new WithPathValues(request, values, request.getParameterMap(), List.of()), response);
        }
    }

    private static void openWithFiles(Route route, Map<String, String> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        int length = request.getContentLength();
        if (!SentForm.enter(length)) {
            response.setHeader("Connection", "close");
            refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, BUSY, request, response);
            return;
        }
        try {
            SentForm form = SentForm.read(request.getInputStream(), request.getContentType(), length);
            Map<String, String[]> sent = new HashMap<>(request.getParameterMap());    // of the address: the container knows nothing of this form
            sent.putAll(form.parameters());
            try {
                show(route, new WithPathValues(request, values, sent, form.parts()), response);
            } finally {
                form.forget();
            }
        } catch (SentForm.Malformed malformed) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, MALFORMED, request, response);
        } finally {
            SentForm.leave(length);
        }
    }

    private static boolean isPlainForm(String contentType) {
        return String.valueOf(contentType).startsWith("application/x-www-form-urlencoded");
    }

    /** The status of the refusal of a write before anybody reads it, or 0. */
    private static int refusal(HttpServletRequest request, boolean form) {
        if (!"POST".equals(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (request.getContentLengthLong() < 0) {
            // No browser sends a form so; whoever reads it to its end does not know how long that takes
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        if (request.getContentLengthLong() > SentForm.MOST) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        // Packed, it would be as large as it likes once it is unpacked
        return form && request.getHeader("Content-Encoding") == null ? 0 : HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    }

    private static void refuse(int status, String page, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setStatus(status);
        request.getRequestDispatcher(page).forward(new Unread(request), response);
    }

    private static void show(Route route, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if ("POST".equals(request.getMethod()) && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) == null) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, MALFORMED, request, response);
            return;
        }
        try {
            request.getRequestDispatcher(route.view()).forward(request, response);
        } catch (ServletException failure) {
            if (!(failure.getRootCause() instanceof ViewExpiredException) || response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            refuse(HttpServletResponse.SC_CONFLICT, EXPIRED, request, response);
        }
    }

    /** Files, resources and machines' addresses look after themselves; views have no address of their own. */
    private static boolean passes(String path) {
        return path.startsWith("/static/") || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/api/")
                || path.startsWith("/files/") || path.startsWith("/check/") || path.startsWith("/lan/") || path.equals("/logout") || path.startsWith("/health");
    }

    /** A request whose body nobody reads: an error page by sendError would have the container read it after all. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }

    /** The values of the path come first, so that no query can replace them; what is no form with files has none, whatever it is asked. */
    private static final class WithPathValues extends HttpServletRequestWrapper {

        private final Map<String, String[]> all;
        private final Collection<Part> parts;

        WithPathValues(HttpServletRequest request, Map<String, String> values, Map<String, String[]> sent, Collection<Part> parts) {
            super(request);
            this.parts = parts;
            all = new HashMap<>(sent);
            values.forEach((name, value) -> all.put(name, new String[] {value}));
        }

        @Override
        public String getParameter(String name) {
            String[] values = all.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(all);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(all.keySet());
        }

        @Override
        public Collection<Part> getParts() {
            return parts;
        }

        @Override
        public Part getPart(String name) {
            return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
        }

        @Override
        public String[] getParameterValues(String name) {
            return all.get(name);
        }
    }
}
