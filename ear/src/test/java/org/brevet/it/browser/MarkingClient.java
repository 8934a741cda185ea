package org.brevet.it.browser;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person who marks as the grid does: a cell by a small request, with the version on the screen and a key; what the network lost is sent
 * again with the same key. Remembers what was acknowledged.
 */
final class MarkingClient {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern VIEW = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*? value=\"([^\"]*)\"");
    private static final int QUARTERS = 81;

    /** A cell of the sheet and the last value that the server has acknowledged for it. */
    static final class Cell {
        final String enrolment;
        final String assessment;
        final String code;
        long version;
        BigDecimal value;

        Cell(String enrolment, String assessment, String code) {
            this.enrolment = enrolment;
            this.assessment = assessment;
            this.code = code;
        }
    }

    /** Sent, and neither answered nor refused. */
    private record InFlight(Cell cell, String key, String body, BigDecimal value) {
    }

    private final String base;
    private final String session;
    private final List<Cell> cells;
    private final CookieManager cookies = new CookieManager();
    private HttpClient http;
    private InFlight open;
    private int next;
    private int acknowledged;

    MarkingClient(String base, String session, List<Cell> cells) {
        this.base = base;
        this.session = session;
        this.cells = cells;
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        cookies.getCookieStore().removeAll();
        http = HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        String page = send(HttpRequest.newBuilder(URI.create(base + "/login")).build()).body();
        List<String> fields = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            if (!hidden.group(1).contains("ViewState")) {
                fields.add(field(hidden.group(1), hidden.group(2)));
            }
        }
        Matcher view = VIEW.matcher(page);
        if (!view.find()) {
            throw new AssertionError("No form to sign in: " + page);
        }
        fields.add(field("jakarta.faces.ViewState", view.group(1).replace("&amp;", "&")));
        fields.add(field("login", "login"));
        fields.add(field("login:username", username));
        fields.add(field("login:password", password));
        fields.add(field("login:submit", "x"));
        send(HttpRequest.newBuilder(URI.create(base + "/login")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))).build());
        HttpResponse<String> sheet = send(HttpRequest.newBuilder(address("")).build());
        if (sheet.statusCode() != 200) {
            throw new AssertionError("Not signed in: " + sheet.statusCode() + " " + sheet.body());
        }
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private URI address(String rest) {
        return URI.create(base + "/api/v1/sessions/" + session + "/marks" + rest);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    JsonObject sheet() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("")).build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return object(answer.body());
    }

    /** Until the server is gone. Any other answer than an acknowledgement is an error: nobody else marks these cells. */
    void markUntilItDies() throws InterruptedException {
        try {
            while (true) {
                Cell cell = cells.get(next++ % cells.size());
                BigDecimal value = BigDecimal.valueOf((cell.version + next) % QUARTERS).multiply(new BigDecimal("0.25"));
                if (cell.value != null && value.compareTo(cell.value) == 0) {
                    value = value.compareTo(BigDecimal.TEN) < 0 ? value.add(BigDecimal.ONE) : value.subtract(BigDecimal.ONE);
                }
                open = new InFlight(cell, UUID.randomUUID().toString(), Json.createObjectBuilder().add("value", value.toPlainString())
                        .add("remark", "").add("version", cell.version).build().toString(), value);
                send();
            }
        } catch (IOException gone) {
            // what was on its way stays open
        }
    }

    private void send() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("/" + open.cell.enrolment + "/" + open.cell.assessment + "/" + open.cell.code))
                .header("Content-Type", "application/json").header("Idempotency-Key", open.key).timeout(Duration.ofMinutes(2))
                .PUT(HttpRequest.BodyPublishers.ofString(open.body)).build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body() + " to " + open.body);
        }
        open.cell.version = object(answer.body()).getJsonNumber("version").longValue();
        open.cell.value = open.value;
        acknowledged++;
        open = null;
    }

    /**
     * Compares the sheet with what was acknowledged: the same value and version, or, where a save was on its way, that one.
     *
     * @return 1 if what was on its way had been stored
     */
    int compare(JsonObject sheet) {
        int stored = 0;
        for (Cell cell : cells) {
            JsonArray there = find(sheet, cell);
            long version = there == null ? 0 : there.getJsonNumber(1).longValue();
            BigDecimal value = there == null || there.isNull(0) ? null : new BigDecimal(there.getString(0).replace(',', '.'));
            boolean onItsWay = open != null && open.cell == cell && version == cell.version + 1 && value != null && value.compareTo(open.value) == 0;
            boolean same = version == cell.version && (cell.value == null ? value == null : value != null && value.compareTo(cell.value) == 0);
            if (!same && !onItsWay) {
                throw new AssertionError("Acknowledged " + cell.value + " as version " + cell.version + " of " + cell.enrolment + " " + cell.assessment
                        + ", found " + value + " as version " + version);
            }
            stored += onItsWay ? 1 : 0;
        }
        return stored;
    }

    private static JsonArray find(JsonObject sheet, Cell cell) {
        return sheet.getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(row -> row.getString("enrolment").equals(cell.enrolment))
                .map(row -> row.getJsonObject("attempts").getJsonObject(cell.assessment)).filter(java.util.Objects::nonNull)
                .map(attempt -> attempt.getJsonObject("cells").getJsonArray(cell.code)).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** Sends again, with the same key, what was on its way: acknowledged now, and done once. @return whether there was something */
    boolean sendAgain() throws IOException, InterruptedException {
        if (open == null) {
            return false;
        }
        send();
        return true;
    }

    int acknowledged() {
        return acknowledged;
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
