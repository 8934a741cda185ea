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
        HttpResponse<String> answer = actor.post("/login", form);
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

    /** What signs the person in, for a request that is written by hand. */
    String cookies() {
        return ((CookieManager) client.cookieHandler().orElseThrow()).getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    /**
     * What a browser sends with a form of the page besides the files.
     *
     * @param fields values by the names of the fields within the form; of a choice {@code ~} and the words of its option
     */
    Map<String, String> filled(String address, String form, Map<String, String> fields) {
        Matcher found = Pattern.compile("(?s)<form id=\"" + form + "\".*?</form>").matcher(get(address).body());
        if (!found.find()) {
            throw new AssertionError(address + " has no form " + form);
        }
        Map<String, String> all = new java.util.LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(found.group());
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        fields.forEach((name, value) -> all.put(form + ":" + name, value.startsWith("~") ? option(found.group(), form + ":" + name, value.substring(1)) : value));
        return all;
    }

    /** Opens the page, fills a form in and sends it. */
    HttpResponse<String> submit(String address, String form, Map<String, String> fields) {
        return post(address, filled(address, form, fields));
    }

    HttpResponse<String> post(String address, Map<String, String> fields) {
        return send("POST", address, "application/x-www-form-urlencoded", fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&")));
    }

    private static String option(String form, String field, String words) {
        Matcher select = Pattern.compile("(?s)<select id=\"" + Pattern.quote(field) + "\".*?</select>").matcher(form);
        if (select.find()) {
            Matcher option = Pattern.compile("<option value=\"([^\"]*)\"[^>]*>([^<]*)").matcher(select.group());
            while (option.find()) {
                if (option.group(2).contains(words)) {
                    return option.group(1);
                }
            }
        }
        throw new AssertionError("No option like " + words + " in " + field);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
