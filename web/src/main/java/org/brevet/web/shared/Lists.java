package org.brevet.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.brevet.shared.list.ListRequest;

/** Reads lists from the address of the request, and finds the way back to the one that a reader left: {@code #{lists.back('/dossiers')}}. */
@Named("lists")
@RequestScoped
public class Lists {

    private HttpServletRequest request;
    private LastLists last;

    protected Lists() {
    }

    @Inject
    public Lists(HttpServletRequest request, LastLists last) {
        this.request = request;
        this.last = last;
    }

    public <S extends Enum<S>> ListView<S> ascending(S standard) {
        return list(standard, false);
    }

    public <S extends Enum<S>> ListView<S> descending(S standard) {
        return list(standard, true);
    }

    private <S extends Enum<S>> ListView<S> list(S standard, boolean descending) {
        String path = path();
        if ("GET".equals(request.getMethod())) {
            last.seen(path, (String) request.getAttribute("jakarta.servlet.forward.query_string"));
        }
        return new ListView<>(new ListAddress<>(path, request.getParameterMap(),
                new ListRequest<>(standard, descending, 1, ListRequest.SIZES.get(0))));
    }

    /** The list under this path as it was seen last: its filters, order and page. */
    public String back(String path) {
        return last.back(path);
    }

    private String path() {
        String forwarded = (String) request.getAttribute("jakarta.servlet.forward.request_uri");
        return PlainPath.is(forwarded) ? forwarded : "/";
    }
}
