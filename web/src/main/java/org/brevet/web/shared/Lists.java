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
        return list(standard, false, ListRequest.SIZES.get(0));
    }

    /** A list that a session's places bound: as a rule all of it stands on one page. */
    public <S extends Enum<S>> ListView<S> ofSession(S standard) {
        return list(standard, false, ListRequest.SIZES.get(ListRequest.SIZES.size() - 1));
    }

    public <S extends Enum<S>> ListView<S> descending(S standard) {
        return list(standard, true, ListRequest.SIZES.get(0));
    }

    private <S extends Enum<S>> ListView<S> list(S standard, boolean descending, int size) {
        String path = AskedAddress.path(request);
        if ("GET".equals(request.getMethod())) {
            last.seen(path, AskedAddress.query(request));
        }
        return new ListView<>(new ListAddress<>(path, request.getParameterMap(), new ListRequest<>(standard, descending, 1, size)));
    }

    /** The list under this path as it was seen last: its filters, order and page. */
    public String back(String path) {
        return last.back(path);
    }
}
