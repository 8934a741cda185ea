package org.brevet.shared.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Whether a database holds real data or a demonstration's. Its first start says it; nobody can change it afterwards. */
public enum InstallationKind {
    REAL, DEMONSTRATION;

    /** @throws IllegalStateException if the database is of the other kind: then nothing may start on it */
    public static void settle(DataSource source, InstallationKind wanted, Instant now) throws SQLException {
        Optional<InstallationKind> known = of(source);
        if (known.isEmpty()) {
            try (Connection connection = source.getConnection(); PreparedStatement insert = connection.prepareStatement(
                    "insert into installation (id, kind, opened_at) values (1, ?, ?) on conflict do nothing")) {
                insert.setString(1, wanted.name());
                insert.setTimestamp(2, Timestamp.from(now));
                insert.executeUpdate();
            }
            known = of(source);
        }
        if (known.orElseThrow() != wanted) {
            throw new IllegalStateException("This database holds " + (wanted == REAL ? "a demonstration" : "real data")
                    + ": it is not started as " + (wanted == REAL ? "a real installation" : "a demonstration"));
        }
    }

    /** Empty before the first start. */
    public static Optional<InstallationKind> of(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement query = connection.prepareStatement(
                "select kind from installation where id = 1"); ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(valueOf(row.getString(1))) : Optional.empty();
        }
    }
}
