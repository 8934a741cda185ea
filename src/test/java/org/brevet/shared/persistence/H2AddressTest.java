package org.brevet.shared.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With its own write delay H2 loses what it has confirmed when the process is killed: the front door lets no such address through. */
class H2AddressTest {

    private static final Path FRONT_DOOR = Path.of("../brevet");
    @TempDir
    Path home;

    @Test
    void theDefaultAddressWritesAtOnce() throws IOException, SQLException {
        Matcher address = Pattern.compile("\\$\\{BREVET_DB_URL:-([^}]+)}").matcher(Files.readString(FRONT_DOOR));
        assertTrue(address.find(), "The front door names no default");
        String url = address.group(1).replace("$BREVET_HOME", home.toString());
        try (Connection connection = DriverManager.getConnection(url, "brevet", "");
                ResultSet row = connection.createStatement().executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            assertTrue(row.next());
            assertEquals("0", row.getString(1));
        }
    }

    @Test
    void anAddressThatDelaysIsRefusedBeforeAnythingStarts() throws IOException, InterruptedException {
        ProcessBuilder doctor = new ProcessBuilder("sh", FRONT_DOOR.toString(), "doctor").redirectErrorStream(true);
        doctor.environment().put("BREVET_HOME", home.toString());
        doctor.environment().put("BREVET_DB_URL", "jdbc:h2:file:" + home + "/data/brevet;MODE=PostgreSQL");
        Process process = doctor.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue(), told);
        assertTrue(told.contains("add ;WRITE_DELAY=0"), told);
    }
}
