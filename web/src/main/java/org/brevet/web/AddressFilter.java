package org.brevet.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brevet.identity.Caller;
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

    @Inject
    Caller caller;
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
            int refusal = ApiDoor.refusal(request.getMethod(), caller.signedIn(), request.getContentLengthLong());
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
        boolean form = "POST".equals(request.getMethod()) && request.getContentLengthLong() <= MOST_TYPED
                && String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded");
        if (form) {
            request.setAttribute(Typed.ATTRIBUTE, Typed.of(request.getParameterMap()));
        }
        if (route.reach() == Route.Reach.SIGNED_IN && !caller.signedIn()) {
            if (form) {
                // Not sent on to the log-in: what was typed would be gone
                request.getRequestDispatcher(EXPIRED).forward(new Unread(request), response);
                return;
            }
            String wanted = AskedAddress.keep(request);
            response.sendRedirect("/".equals(wanted) ? "/login" : "/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
            return;
        }
        if (request.getContentLengthLong() < 0 && !ApiDoor.READS.contains(request.getMethod())) {
            // No browser sends a form so; whoever reads it to its end does not know how long that takes
            response.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
            response.setHeader("Connection", "close");
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(text.get("error.request"));
            return;
        }
        if (request.getContentLengthLong() > UploadAddress.MOST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            request.getRequestDispatcher(TOO_LARGE).forward(new Unread(request), response);
            return;
        }
        AskedAddress.keep(request);
        request.getRequestDispatcher(route.view()).forward(new WithPathValues(request, values), response);
    }

    /** Files, resources and machines' addresses look after themselves; views have no address of their own. */
    private static boolean passes(String path) {
        return path.startsWith("/static/") || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/api/")
                || path.startsWith("/files/") || path.equals("/logout") || path.startsWith("/health");
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

    /** The values of the path come first, so that no query can replace them. */
    private static final class WithPathValues extends HttpServletRequestWrapper {

        private final Map<String, String[]> all;

        WithPathValues(HttpServletRequest request, Map<String, String> values) {
            super(request);
            all = new HashMap<>(request.getParameterMap());
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
        public String[] getParameterValues(String name) {
            return all.get(name);
        }
    }
}
