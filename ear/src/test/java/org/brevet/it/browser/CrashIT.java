package org.brevet.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} at moments that nobody chose, while eight people mark: every mark that the server has acknowledged is there afterwards, in the
 * value and version that were acknowledged; what was on its way is there whole or not at all, and sent again it is done once; the record of
 * who did what has exactly one event a change; the doctor finds nothing. Not in the ordinary run, since each kill costs a start:
 * {@code ./brevet test crash}.
 */
@Tag("crash")
class CrashIT extends BrowserTest {

    private static final int KILLS = Integer.getInteger("brevet.test.kills", 10);
    private static final int CLIENTS = 8;

    @Test
    void everyAcknowledgedMarkSurvivesOnH2() throws Exception {
        Path home = OwnServer.empty("target/crash-h2");
        survive("H2", home, OwnServer.h2(home), OwnServer.h2(home).get("BREVET_DB_URL"), "brevet");
    }

    @Test
    void everyAcknowledgedMarkSurvivesOnPostgres() throws Exception {
        Path home = OwnServer.empty("target/crash-postgresql");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            survive("PostgreSQL", home, Map.of("BREVET_DB_URL", url, "BREVET_DB_CLASS", "org.postgresql.ds.PGSimpleDataSource",
                    "BREVET_DB_USER", "postgres"), url, "postgres");
        }
    }

    private void survive(String database, Path home, Map<String, String> settings, String url, String user) throws Exception {
        long seed = Long.getLong("brevet.test.seed", System.nanoTime());
        Random chance = new Random(seed);
        OwnServer server = new OwnServer(home, URI.create(BASE).getPort() - 80, settings);
        server.start();
        try {
            String session = new MarkClass().begun().replace("/sessions/", "");
            List<MarkingClient> clients = clients(session);
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = acknowledged(clients);
                int milliseconds = 500 + chance.nextInt(4_500);
                markAndKill(clients, server, milliseconds);
                long begun = System.nanoTime();
                server.start();
                long seconds = (System.nanoTime() - begun) / 1_000_000_000;
                JsonObject sheet = signIn(clients);
                int stored = 0;
                int again = 0;
                for (MarkingClient client : clients) {
                    stored += client.compare(sheet);
                    again += client.sendAgain() ? 1 : 0;
                }
                JsonObject after = clients.get(0).sheet();
                clients.forEach(client -> client.compare(after));
                System.err.printf("%s, seed %d, kill %d after %d ms: %d marks acknowledged since the last, all there; %d on their way, %d of them stored; "
                        + "started again in %d s%n", database, seed, kill, milliseconds, acknowledged(clients) - again - before, again, stored, seconds);
                String doctor = server.doctor();
                assertTrue(doctor.contains("Nothing is wrong."), doctor);
            }
            server.stop();
            record(url, user, session, acknowledged(clients), database);
        } finally {
            server.stop();
        }
    }

    private static int acknowledged(List<MarkingClient> clients) {
        return clients.stream().mapToInt(MarkingClient::acknowledged).sum();
    }

    private static void markAndKill(List<MarkingClient> clients, OwnServer server, int milliseconds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> marking = new ArrayList<>();
            for (MarkingClient client : clients) {
                marking.add(people.submit(() -> {
                    client.markUntilItDies();
                    return null;
                }));
            }
            Thread.sleep(milliseconds);    // the moment is the test's subject, nothing is waited for
            server.kill();
            for (Future<?> one : marking) {
                one.get();
            }
        } catch (ExecutionException wrong) {
            throw new AssertionError(wrong.getCause());
        } finally {
            people.shutdownNow();
        }
    }

    /** As people do whose page does not answer. @return the sheet, read by the first */
    private static JsonObject signIn(List<MarkingClient> clients) throws IOException, InterruptedException {
        for (MarkingClient client : clients) {
            client.signIn("evaluateur.tsi", "brevet-demo-2027");
        }
        return clients.get(0).sheet();
    }

    /** Each has trainees of his own: then what he has been told is what must be there. */
    private static List<MarkingClient> clients(String session) throws IOException, InterruptedException {
        MarkingClient first = new MarkingClient(BASE, session, List.of());
        first.signIn("evaluateur.tsi", "brevet-demo-2027");
        JsonObject sheet = first.sheet();
        List<List<MarkingClient.Cell>> shares = Stream.generate(() -> (List<MarkingClient.Cell>) new ArrayList<MarkingClient.Cell>()).limit(CLIENTS).toList();
        int row = 0;
        for (JsonObject trainee : sheet.getJsonArray("rows").getValuesAs(JsonObject.class)) {
            List<MarkingClient.Cell> share = shares.get(row++ % CLIENTS);
            sheet.getJsonArray("parts").getValuesAs(JsonObject.class).forEach(part -> part.getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                    .filter(column -> column.getString("code").equals("mark"))
                    .forEach(column -> share.add(new MarkingClient.Cell(trainee.getString("enrolment"), part.getString("code"), "mark"))));
        }
        assertTrue(shares.stream().noneMatch(List::isEmpty), "too few trainees for " + CLIENTS + " people who mark: " + row);
        List<MarkingClient> clients = shares.stream().map(share -> new MarkingClient(BASE, session, share)).toList();
        signIn(clients);
        return clients;
    }

    /** Of each change one event in the record, none of what was never done: versions count the changes. */
    private static void record(String url, String user, String session, int acknowledged, String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            long changes = number(connection, session, "select sum(c.version) from attempt_cell c join attempt a on a.id = c.attempt_id "
                    + "join course_session s on s.id = a.session_id where s.code = ?");
            long events = number(connection, session, "select count(*) from audit_event where kind = 'CellSaved' and subject = ?");
            System.err.printf("%s: %d marks acknowledged in all, %d changes stored, %d events in the record%n", database, acknowledged, changes, events);
            assertEquals(changes, events);
            assertEquals(acknowledged, changes, "nothing is stored that was not acknowledged, since what was on its way was sent again");
        }
    }

    private static long number(Connection connection, String session, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, session);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
