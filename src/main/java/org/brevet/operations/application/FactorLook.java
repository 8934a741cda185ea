package org.brevet.operations.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.brevet.identity.Role;
import org.brevet.identity.application.FactorKey;
import org.brevet.operations.Finding;
import org.brevet.operations.Finding.Said;
import org.brevet.shared.Settings;

/** What the doctor sees of second factors: who must have one and has none, and whether the key that opens them is there and nobody else's. */
final class FactorLook {

    private FactorLook() {
    }

    /** @param today in Kinshasa: roles begin and end with its days */
    static Finding of(Connection connection, Settings settings, LocalDate today) throws SQLException {
        Path key = settings.home().resolve(FactorKey.FILE);
        long present = count(connection, "select count(*) from second_factor");
        if (present > 0 && !Files.isReadable(key)) {
            return Finding.bad("factor", Said.of("factor.noKey", key, present), Said.of("factor.keyBack"));
        }
        if (readableByOthers(key)) {
            return Finding.bad("factor", Said.of("keys.open", key), Said.of("keys.close", key));
        }
        List<String> without = without(connection, today);
        return without.isEmpty() ? Finding.good("factor", Said.of("factor.all", present))
                : Finding.warning("factor", Said.of("factor.without", String.join(", ", without)), Said.of("factor.next"));
    }

    private static List<String> without(Connection connection, LocalDate today) throws SQLException {
        String roles = Arrays.stream(Role.values()).filter(Role::needsFactor).map(role -> "'" + role.name() + "'").collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("""
                select distinct a.username from account a join role_grant g on g.account_id = a.id
                 where a.active = true and a.factor_exempt = false and g.state = 'GRANTED' and g.role in (%s)
                   and (g.first_day is null or g.first_day <= ?) and (g.last_day is null or g.last_day >= ?)
                   and not exists (select 1 from second_factor f where f.account_id = a.id) order by a.username""".formatted(roles))) {
            statement.setObject(1, today);
            statement.setObject(2, today);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query); ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean readableByOthers(Path key) {
        try {
            return Files.exists(key) && key.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !PosixFilePermissions.fromString("rw-------").containsAll(Files.getPosixFilePermissions(key));
        } catch (IOException unreadable) {
            return true;
        }
    }
}
