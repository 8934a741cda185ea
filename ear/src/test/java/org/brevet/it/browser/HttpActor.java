package org.brevet.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who speaks HTTP without a browser, with an account or none; follows no redirect. */
final class HttpActor {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final String PASSWORD = "brevet-demo-2027";
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    static HttpActor nobody() {
        return new HttpActor();
    }

    /** Signs in by the page, as a browser does. */
    static HttpActor signedIn(String username) {
        HttpActor actor = new HttpActor();
        String page = actor.get("/login").body();
        Matcher hidden = HIDDEN.matcher(page);
        Map<String, String> form = new java.util.LinkedHashMap<>();
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.putAll(Map.of("login:username", username, "login:password", PASSWORD, "login:submit", "x"));
        HttpResponse<String> answer = actor.send("POST", "/login", "application/x-www-form-urlencoded", form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&")));
        if (answer.statusCode() != 302) {
            throw new AssertionError(username + " cannot sign in: " + answer.statusCode());
        }
        return actor;
    }

    HttpResponse<String> get(String address) {
        return send("GET", address, null, "");
    }

    /** {@code type} is null where there is no body. */
    HttpResponse<String> send(String method, String address, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BrowserTest.BASE + address)).header("Accept-Language", "fr")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
