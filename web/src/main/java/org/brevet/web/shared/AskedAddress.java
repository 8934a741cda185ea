package org.brevet.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The address as the reader has it, while the page behind it lies elsewhere. Kept as an attribute before the page is forwarded to: whether the request
 * that is injected is the browser's own or the forwarded one differs, and the container's attributes of a forward are only on the latter.
 */
public final class AskedAddress {

    /** Request attribute: path and query, as they were asked for, not decoded. */
    public static final String ATTRIBUTE = "org.brevet.address";

    private AskedAddress() {
    }

    /** To be called before anything is forwarded. */
    public static String keep(HttpServletRequest request) {
        String asked = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        request.setAttribute(ATTRIBUTE, asked);
        return asked;
    }

    /** "/" where it is none that could be repeated in an address of ours. */
    public static String path(HttpServletRequest request) {
        String asked = whole(request);
        int query = asked.indexOf('?');
        String path = query < 0 ? asked : asked.substring(0, query);
        return PlainPath.is(path) ? path : "/";
    }

    /** Null where there is none. */
    public static String query(HttpServletRequest request) {
        String asked = whole(request);
        int query = asked.indexOf('?');
        return query < 0 ? null : asked.substring(query + 1);
    }

    private static String whole(HttpServletRequest request) {
        String kept = (String) request.getAttribute(ATTRIBUTE);
        return kept != null ? kept : request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
