package org.brevet.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.brevet.it.browser.HttpActor;
import org.brevet.shared.Digests;

/**
 * Certificates whose documents are still to be made, in the database of a stopped server; and what has become of them once it has run: it makes
 * them by itself, from its start on.
 */
final class Batch {

    private static final long PATIENCE = 30L * 60 * 1_000_000_000;
    private static final String OURS = "number in (select number from certificate where status_index >= ?)";
    private final String url;
    private long first;
    private final List<String> numbers;

    /** Takes away the documents of the last certificates; they are made in the order of their status index. */
    Batch(String databaseUrl, int size) throws SQLException {
        url = databaseUrl;
        try (Connection database = open(); Statement sql = database.createStatement()) {
            List<String> last = new ArrayList<>();
            try (ResultSet row = sql.executeQuery("select number, status_index from certificate order by status_index desc limit " + size)) {
                while (row.next()) {
                    last.add(0, row.getString(1));
                    first = row.getLong(2);
                }
            }
            numbers = List.copyOf(last);
            try (PreparedStatement delete = database.prepareStatement("delete from certificate_document where number in (select number from certificate where status_index >= ?)")) {
                delete.setLong(1, first);
                delete.executeUpdate();
            }
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "brevet", "");
    }

    /** Asks twice a second until the document at that place (from 0) can be had. */
    void await(HttpActor officer, int place) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (officer.get("/certificates/" + numbers.get(place) + ".pdf").statusCode() != 200) {
            if (System.nanoTime() > end) {
                throw new IOException("No document of " + numbers.get(place));
            }
            Thread.sleep(500);
        }
    }

    /** Until all can be had: the last few are made side by side. */
    void awaitAll(HttpActor officer) throws IOException, InterruptedException {
        for (int place = Math.max(0, numbers.size() - 16); place < numbers.size(); place++) {
            await(officer, place);
        }
    }

    /** How many are there, from the stopped server's database. */
    int made() throws SQLException {
        return (int) number("select count(*) from certificate_document where state = 'MADE' and " + OURS);
    }

    /** Those that are kept back, those whose file is not what its digest says, and certificates without any: none should be. */
    List<String> wrong() throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection database = open(); PreparedStatement sql = database.prepareStatement("select c.number, d.state, d.digest, d.pdf from certificate c"
                + " left join certificate_document d on d.number = c.number where c.status_index >= ? order by c.number")) {
            sql.setLong(1, first);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    byte[] pdf = row.getBytes(4);
                    if (!"MADE".equals(row.getString(2)) || !Digests.sha256Hex(pdf).equals(row.getString(3))) {
                        wrong.add(row.getString(1) + " " + row.getString(2));
                    }
                }
            }
        }
        return wrong;
    }

    /** Documents a second from the first one on, of a server that was not interrupted. */
    double aSecond() throws SQLException {
        return made() / number("select extract(epoch from max(made_at)) - extract(epoch from min(made_at)) from certificate_document where " + OURS);
    }

    private double number(String query) throws SQLException {
        try (Connection database = open(); PreparedStatement sql = database.prepareStatement(query)) {
            sql.setLong(1, first);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }
}
