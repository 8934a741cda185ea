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

/** Somebody who speaks HTTP without a browser, with an account of the demonstration or none; follows no redirect. */
public final class HttpActor {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final String PASSWORD = "brevet-demo-2027";
    private final String base;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpActor(String base) {
        this.base = base;
    }

    static HttpActor nobody() {
        return nobody(BrowserTest.BASE);
    }

    /** @param base the server's address, without a slash at its end */
    public static HttpActor nobody(String base) {
        return new HttpActor(base);
    }

    /** Signs in by the page, as a browser does. */
    static HttpActor signedIn(String username) {
        return signedIn(BrowserTest.BASE, username);
    }

    public static HttpActor signedIn(String base, String username) {
        HttpActor actor = new HttpActor(base);
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

    public HttpResponse<String> get(String address) {
        return send("GET", address, null, "");
    }

    /** {@code type} is null where there is no body. */
    HttpResponse<String> send(String method, String address, String type, String body) {
        return send(method, address, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON as the mark grid sends it. */
    public HttpResponse<String> put(String address, String json, String idempotencyKey) {
        return send("PUT", address, "application/json", json.getBytes(StandardCharsets.UTF_8), "Idempotency-Key", idempotencyKey);
    }

    /** A form as the page sends it, with a file or without. */
    public HttpResponse<String> post(String address, String type, byte[] body) {
        return send("POST", address, type, body);
    }

    private HttpResponse<String> send(String method, String address, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address)).header("Accept-Language", "fr")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
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
