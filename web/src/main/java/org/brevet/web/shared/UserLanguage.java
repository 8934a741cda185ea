package org.brevet.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.brevet.shared.Language;
import org.brevet.shared.Settings;

/** The reader's language: what was chosen last, kept in a cookie; French until then. The log-in brings the account's own. Addresses carry no language. */
@RequestScoped
public class UserLanguage {

    private static final String COOKIE = "BREVET_LANG";
    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    HttpServletRequest request;
    @Inject
    Settings settings;
    /** Chosen in this very request. */
    private Language now;

    public Language get() {
        if (now != null) {
            return now;
        }
        Cookie[] cookies = request.getCookies();
        return cookies != null && Arrays.stream(cookies).anyMatch(c -> COOKIE.equals(c.getName()) && "en".equals(c.getValue()))
                ? Language.EN : Language.FR;
    }

    public Locale locale() {
        return get() == Language.EN ? Locale.UK : Locale.FRANCE;
    }

    /** With {@code ?lang=}, remembers the choice and goes back to the same address without it; then there is nothing left to answer. */
    public boolean chosen(HttpServletRequest from, HttpServletResponse response) throws IOException {
        String query = from.getQueryString();
        if (query == null || !"GET".equals(from.getMethod()) || Arrays.stream(query.split("&")).noneMatch(UserLanguage::isChoice)) {
            return false;
        }
        remember(query.contains("lang=en") ? Language.EN : Language.FR, response);
        String rest = Arrays.stream(query.split("&")).filter(part -> !isChoice(part)).collect(Collectors.joining("&"));
        response.sendRedirect(from.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest));
        return true;
    }

    /** For this page and those that follow. */
    public void remember(Language language, HttpServletResponse response) {
        now = language;
        Cookie cookie = new Cookie(COOKIE, language == Language.EN ? "en" : "fr");
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.https() || request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static boolean isChoice(String part) {
        return part.equals("lang=fr") || part.equals("lang=en");
    }
}
