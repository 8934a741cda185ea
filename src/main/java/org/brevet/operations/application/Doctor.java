package org.brevet.operations.application;

import jakarta.json.Json;
import jakarta.json.JsonArray;
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
import org.brevet.operations.Finding;
import org.brevet.shared.Clocks;
import org.brevet.shared.Settings;
import org.flywaydb.core.Flyway;

/**
 * {@code ./brevet doctor}: asks the running server, or looks for itself when none runs. Reads the settings from the environment.
 * Ends with 0 if nothing is BAD, else 1.
 */
public final class Doctor {

    private Doctor() {
    }

    public static void main(String[] args) throws IOException, InterruptedException, ReflectiveOperationException {
        Path home = Path.of(System.getenv("BREVET_HOME"));
        Optional<List<Finding>> told = askServer(home, System.getenv("BREVET_PORT"));
        List<Finding> findings = told.isPresent() ? told.get() : look(home);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(told.isPresent() ? "Brevet is running." : "Brevet is not running.");
        findings.forEach(finding -> out.println(finding.line()));
        long bad = findings.stream().filter(finding -> finding.health() == Finding.Health.BAD).count();
        out.println(bad == 0 ? "Nothing is wrong." : bad + " to mend.");
        System.exit(bad == 0 ? 0 : 1);
    }

    private static Optional<List<Finding>> askServer(Path home, String port) throws IOException, InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/doctor"))
                    .header("Authorization", "Bearer " + DoctorToken.read(home)).timeout(Duration.ofMinutes(5)).build();
            HttpResponse<java.io.InputStream> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                return Optional.empty();    // another server, or one of another home
            }
            try (var reader = Json.createReader(answer.body())) {
                JsonArray findings = reader.readArray();
                return Optional.of(findings.getValuesAs(one -> one.asJsonObject()).stream().map(one -> new Finding(
                        Finding.Health.valueOf(one.getString("health")), one.getString("what"), one.getString("found"), one.getString("remedy"))).toList());
            }
        } catch (ConnectException | NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    private static List<Finding> look(Path home) {
        String url = System.getenv("BREVET_DB_URL");
        String user = Optional.ofNullable(System.getenv("BREVET_DB_USER")).orElse("brevet");
        String password = Optional.ofNullable(System.getenv("BREVET_DB_PASSWORD")).orElse("");
        Settings settings = Settings.of(home, System.getenv("BREVET_URL"), Boolean.parseBoolean(System.getenv("BREVET_DEMONSTRATION")));
        // Looking must not make a database where there is none
        String existing = url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE" : url;
        return new Examination(settings, url, Flyway.configure(Doctor.class.getClassLoader()).dataSource(existing, user, password).getDataSource(),
                new Clocks(settings).clock()).findings();
    }
}
