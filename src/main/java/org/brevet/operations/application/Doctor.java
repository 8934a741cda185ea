package org.brevet.operations.application;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.brevet.operations.DoctorWords;
import org.brevet.operations.Finding;
import org.brevet.shared.Clocks;
import org.brevet.shared.Language;
import org.brevet.shared.Settings;
import org.flywaydb.core.Flyway;

/**
 * {@code ./brevet doctor}: asks the running server, or looks for itself when none runs. Reads the settings from the environment.
 * Ends with 0 if nothing is BAD, else 1.
 */
public final class Doctor {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private Doctor() {
    }

    public static void main(String[] args) throws IOException, InterruptedException, ReflectiveOperationException {
        Path home = Path.of(System.getenv("BREVET_HOME"));
        String port = System.getenv("BREVET_PORT");
        DoctorWords words = DoctorWords.in("fr".equals(System.getenv("BREVET_LANG")) ? Language.FR : Language.EN);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Optional<List<Finding>> told = askServer(home, port);
        if (told.isEmpty() && Boolean.parseBoolean(System.getenv("BREVET_RUNNING"))) {
            out.println(words.say("starting"));
            told = await(home, port);
            if (told.isEmpty()) {
                out.println(words.say("silent", port, String.valueOf(System.getenv("BREVET_LOG"))));
                System.exit(1);
            }
        }
        List<Finding> findings = told.isPresent() ? told.get() : look(home);
        out.println(words.say(told.isPresent() ? "running" : "notRunning"));
        findings.forEach(finding -> out.println(words.line(finding)));
        long bad = findings.stream().filter(finding -> finding.health() == Finding.Health.BAD).count();
        out.println(bad == 0 ? words.say("sound") : words.say("toMend", bad));
        System.exit(bad == 0 ? 0 : 1);
    }

    /** A server that starts has the database already, so that nobody else can look into it, and does not answer yet. */
    private static Optional<List<Finding>> await(Path home, String port) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        Optional<List<Finding>> told = Optional.empty();
        while (told.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(500);
            told = askServer(home, port);
        }
        return told;
    }

    private static Optional<List<Finding>> askServer(Path home, String port) throws IOException, InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/doctor"))
                    .header("Authorization", "Bearer " + DoctorToken.read(home)).timeout(Duration.ofMinutes(5)).build();
            HttpResponse<java.io.InputStream> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                return Optional.empty();    // another server, one of another home, or one that starts
            }
            try (var reader = JSON.createReader(answer.body())) {
                return Optional.of(reader.readArray().getValuesAs(JsonObject.class).stream().map(one -> new Finding(
                        Finding.Health.valueOf(one.getString("health")), one.getString("what"), said(one.getJsonArray("found")),
                        one.containsKey("remedy") ? said(one.getJsonArray("remedy")) : null)).toList());
            }
        } catch (ConnectException | NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    /** The key first, the values behind it. */
    private static Finding.Said said(JsonArray told) {
        List<String> strings = told.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        return new Finding.Said(strings.get(0), strings.subList(1, strings.size()));
    }

    private static List<Finding> look(Path home) {
        String url = System.getenv("BREVET_DB_URL");
        String user = Optional.ofNullable(System.getenv("BREVET_DB_USER")).orElse("brevet");
        String password = Optional.ofNullable(System.getenv("BREVET_DB_PASSWORD")).orElse("");
        Settings settings = Settings.of(home, System.getenv("BREVET_URL"), Boolean.parseBoolean(System.getenv("BREVET_DEMONSTRATION")),
                System.getenv("BREVET_KEY_PASS_FILE"), System.getenv("BREVET_PKCS11"), System.getenv("BREVET_TSA"));
        // Looking must not make a database where there is none
        String existing = url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE" : url;
        return new Examination(settings, url, Flyway.configure(Doctor.class.getClassLoader()).dataSource(existing, user, password).getDataSource(),
                new Clocks(settings).clock()).findings();
    }
}
