package org.brevet.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.brevet.shared.schema.Migrations;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrated database of its own: H2 as shipped (without the file), or a real PostgreSQL. */
public enum TestDatabase {
    H2 {
        @Override
        DataSource open() {
            JdbcConnectionPool pool = InMemory.pool();
            try (Connection connection = pool.getConnection(); Statement sql = connection.createStatement()) {
                for (String command : InMemory.MIGRATED) {
                    sql.execute(command);
                }
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
            return pool;
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() {
            try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection()) {
                String name = "t" + UUID.randomUUID().toString().replace("-", "");
                connection.createStatement().execute("create database " + name + " template " + Postgres.TEMPLATE);
                return pooled(Postgres.source(name));
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    };

    abstract DataSource open();

    /** As the server has it: connections are kept. None before it is asked for. */
    private static DataSource pooled(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(20);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** A fresh schema and the means to work in it. */
    public Schema fresh() {
        return new Schema(this);
    }

    private static final class InMemory {

        /** What every database starts as: migrated once, then repeated. */
        static final List<String> MIGRATED = script();

        static JdbcConnectionPool pool() {
            JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "brevet", "brevet");
            pool.setMaxConnections(20);
            return pool;
        }

        static void drop(JdbcConnectionPool pool) {
            try (Connection connection = pool.getConnection(); Statement sql = connection.createStatement()) {
                sql.execute("shutdown immediately");
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            } finally {
                pool.dispose();
            }
        }

        private static List<String> script() {
            JdbcConnectionPool pool = pool();
            Migrations.run(pool);
            List<String> commands = new ArrayList<>();
            try (Connection connection = pool.getConnection(); Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("script")) {
                while (row.next()) {
                    commands.add(row.getString(1));
                }
                return commands;
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            } finally {
                drop(pool);
            }
        }
    }

    private static final class Postgres {

        /** What every database starts as: migrated once, then copied. */
        static final String TEMPLATE = "migrated";
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // Its data are thrown away, so it need not wait for the disk
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off").start();
                try (Connection connection = server.getPostgresDatabase().getConnection()) {
                    connection.createStatement().execute("create database " + TEMPLATE);
                }
                Migrations.run(source(server, TEMPLATE));
                return server;
            } catch (IOException | SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        static DataSource source(String name) {
            return source(SERVER, name);
        }

        private static DataSource source(EmbeddedPostgres server, String name) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(server.getJdbcUrl("postgres", name));
            return source;
        }
    }

    /** One migrated schema. Close it at the end of the test. */
    public static final class Schema implements AutoCloseable {

        private final DataSource source;
        private final KeptUnit unit;

        Schema(TestDatabase kind) {
            source = kind.open();
            unit = KeptUnit.over(kind, source);
        }

        public DataSource source() {
            return source;
        }

        public EntityManager entityManager() {
            return unit.factory().createEntityManager();
        }

        /** Runs in a transaction of its own, undone if the work throws. */
        public <T> T inTransaction(Function<EntityManager, T> work) {
            EntityManager em = entityManager();
            try {
                em.getTransaction().begin();
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.close();
            }
        }

        public void doInTransaction(Consumer<EntityManager> work) {
            inTransaction(em -> {
                work.accept(em);
                return null;
            });
        }

        @Override
        public void close() {
            unit.giveBack();
            if (source instanceof HikariDataSource pool) {
                pool.close();
            } else if (source instanceof JdbcConnectionPool pool) {
                InMemory.drop(pool);
            }
        }
    }
}
