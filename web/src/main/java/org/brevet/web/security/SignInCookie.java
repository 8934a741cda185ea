package org.brevet.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.brevet.shared.Settings;

/** Holds the token of a browser that is signed in. No script reads it, no other site sends it with a write, and it ends with the browser. */
@ApplicationScoped
public class SignInCookie {

    static final String NAME = "BREVET_SIGN_IN";

    private Settings settings;
    private HttpServletRequest request;

    protected SignInCookie() {
    }

    @Inject
    public SignInCookie(Settings settings, HttpServletRequest request) {
        this.settings = settings;
        this.request = request;
    }

    public Optional<String> token(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue).filter(value -> !value.isBlank()).findFirst();
    }

    public void set(HttpServletResponse response, String token) {
        add(response, token, -1);
    }

    public void remove(HttpServletResponse response) {
        add(response, "", 0);
    }

    private void add(HttpServletResponse response, String value, int age) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setMaxAge(age);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.https() || request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
