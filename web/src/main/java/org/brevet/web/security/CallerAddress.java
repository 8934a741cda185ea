package org.brevet.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.brevet.shared.Network;
import org.brevet.shared.Settings;

/** The network address that a request comes from; what a proxy forwards counts only from a proxy named in the settings. */
@ApplicationScoped
public class CallerAddress {

    private Settings settings;

    protected CallerAddress() {
    }

    @Inject
    public CallerAddress(Settings settings) {
        this.settings = settings;
    }

    public String of(HttpServletRequest request) {
        Set<String> proxies = settings.proxies().map(list -> Arrays.stream(list.split("[,; ]+")).collect(Collectors.toSet())).orElse(Set.of());
        return from(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), proxies);
    }

    /** From the right, since each proxy adds its caller there: further left, and in earlier lines, stands what the client wrote itself. */
    static String from(String remote, List<String> forwarded, Set<String> proxies) {
        if (!proxies.contains(remote)) {
            return remote;
        }
        String[] hops = String.join(",", forwarded).split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!proxies.contains(hop)) {
                return Network.isAddress(hop) ? hop : remote;
            }
        }
        return remote;
    }
}
