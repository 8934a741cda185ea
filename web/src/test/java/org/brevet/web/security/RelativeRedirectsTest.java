package org.brevet.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeRedirectsTest {

    /** What the container was asked to do. */
    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/login?next=%2Fdossiers", "/sessions/BUN-2027-01/marks?sheet=T1"})
    void aPathOfOurOwnGoesWithoutAScheme(String location) throws IOException {
        send(location);
        assertEquals(List.of("resetBuffer", "setStatus 302", "setHeader Location " + location, "flushBuffer"), asked);
    }

    /** Browsers take each of these for another site's address, or it breaks the header: the container makes it an address of its own, as before. */
    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "/a\\b", "/\t/evil.example", "/a\r\nSet-Cookie: x", "https://evil.example", "login", ""})
    void whateverElseIsLeftToTheContainer(String location) throws IOException {
        send(location);
        assertEquals(List.of("sendRedirect " + location), asked);
    }

    private void send(String location) throws IOException {
        HttpServletResponse container = (HttpServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class},
                (proxy, method, values) -> {
                    asked.add(method.getName() + (values == null ? "" : " " + String.join(" ", Arrays.stream(values).map(String::valueOf).toList())));
                    return null;
                });
        new RelativeRedirects(container).sendRedirect(location);
    }
}
