package org.brevet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The server of the bench: the front door's own, on a home of its own, started and stopped as an operator would. */
final class Served {

    private final Path home;
    private final int base;
    private final String address;

    Served(Path home, int base) {
        this.home = home;
        this.base = base;
        this.address = "http://localhost:" + (base + 80);
    }

    String address() {
        return address;
    }

    Path home() {
        return home;
    }

    String databaseUrl() {
        return "jdbc:h2:file:" + home + "/data/brevet;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }

    /** @return milliseconds until a page answers */
    double start() throws IOException, InterruptedException {
        long from = System.nanoTime();
        command("start");
        return (System.nanoTime() - from) / 1e6;
    }

    void stop() throws IOException, InterruptedException {
        command("stop");
    }

    private void command(String command) throws IOException, InterruptedException {
        Files.createDirectories(home);
        ProcessBuilder process = new ProcessBuilder("ear/run/server", "bench", String.valueOf(base), command).inheritIO();
        // H2 tells the same rows again while nothing has changed: then only the first view of a page would show what it costs
        process.environment().putAll(Map.of("BREVET_HOME", home.toString(), "BREVET_URL", address, "BREVET_PORT", String.valueOf(base + 80),
                "BREVET_DEMONSTRATION", "true", "BREVET_DB_CLASS", "org.h2.jdbcx.JdbcDataSource", "BREVET_DB_URL",
                databaseUrl() + ";OPTIMIZE_REUSE_RESULTS=FALSE"));
        int status = process.start().waitFor();
        if (status != 0) {
            throw new IOException("ear/run/server bench " + command + " ended with " + status);
        }
    }
}
