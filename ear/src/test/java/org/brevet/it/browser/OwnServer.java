package org.brevet.it.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A server of the trial's own, by {@code run/server} as the front door starts it: own home, own ports, and ended as a failing machine ends it. */
public final class OwnServer {

    private final Map<String, String> settings;
    private final String base;

    /** @param base the hundred of its ports; its pages answer at 80 above */
    public OwnServer(Path home, int base, Map<String, String> database) throws IOException {
        Files.createDirectories(home);
        this.base = String.valueOf(base);
        settings = new java.util.HashMap<>(database);
        settings.putAll(Map.of("BREVET_HOME", home.toString(), "BREVET_PORT", String.valueOf(base + 80), "BREVET_URL", "http://localhost:" + (base + 80),
                "BREVET_DEMONSTRATION", "true", "BREVET_CLOCK", "2027-03-29T08:00:00Z", "BREVET_LANG", "en"));
    }

    /** The home's folder, with nothing in it. */
    public static Path empty(String name) throws IOException {
        Path home = Path.of(name).toAbsolutePath();
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return home;
    }

    /** The settings of a database in the home. */
    public static Map<String, String> h2(Path home) {
        return Map.of("BREVET_DB_URL", "jdbc:h2:file:" + home + "/data/brevet;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "BREVET_DB_CLASS", "org.h2.jdbcx.JdbcDataSource");
    }

    public void start() throws IOException {
        told(0, "run/server", "crash", base, "start");
    }

    public void stop() throws IOException {
        told(0, "run/server", "crash", base, "stop");
    }

    /** At once, as when the power goes: nothing of the process runs any more. */
    public void kill() throws IOException {
        long pid = Long.parseLong(told(0, "run/server", "crash", base, "pid").strip());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException alive) {
            throw new AssertionError("The server survived kill -9", alive);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** What the doctor says of it; it must find nothing bad. */
    public String doctor() throws IOException {
        return told(0, "run/doctor");
    }

    private String told(int status, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        Path output = Files.createTempFile("brevet-crash", ".out");
        try {
            // To a file, not a pipe: the server that is left running holds its end open
            Process process = builder.redirectOutput(output.toFile()).start();
            int ended = process.waitFor();
            String told = Files.readString(output, StandardCharsets.UTF_8);
            if (ended != status) {
                throw new AssertionError(String.join(" ", command) + " ended with " + ended + ":\n" + told);
            }
            return told;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } finally {
            Files.delete(output);
        }
    }
}
