package org.brevet.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.brevet.shared.schema.Migrations;
import org.h2.jdbcx.JdbcConnectionPool;

/** H2 as shipped, without the file: migrated once; what that gave is repeated for each test. */
final class InMemoryH2 implements Place {

    private static final List<String> MIGRATED = script();

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "brevet", "brevet");

    private InMemoryH2() {
        pool.setMaxConnections(20);
    }

    static InMemoryH2 open() {
        InMemoryH2 database = new InMemoryH2();
        database.execute(MIGRATED);
        return database;
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public void leave() {
        execute(List.of("shutdown immediately"));
        pool.dispose();
    }

    private void execute(List<String> commands) {
        try (Connection connection = pool.getConnection(); Statement sql = connection.createStatement()) {
            for (String command : commands) {
                sql.execute(command);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static List<String> script() {
        InMemoryH2 first = new InMemoryH2();
        Migrations.run(first.pool);
        List<String> commands = new ArrayList<>();
        try (Connection connection = first.pool.getConnection(); Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("script")) {
            while (row.next()) {
                commands.add(row.getString(1));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        first.leave();
        return commands;
    }
}
