package org.brevet.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import javax.sql.DataSource;
import org.brevet.shared.schema.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of a real PostgreSQL that tests have one after the other: making one takes a fifth of a second. In between it gets back the rows that
 * the migrations wrote; one that a test changed otherwise, filled, or still holds something in, is not used again.
 */
final class KeptPostgres implements Place {

    /** What every database starts as: migrated once, then copied. */
    private static final String TEMPLATE = "migrated";
    /** So many rows leave traces that slow the next test down. */
    private static final int MANY = 2_000;
    private static final EmbeddedPostgres SERVER = start();
    private static final Deque<KeptPostgres> IDLE = new ArrayDeque<>();

    /** Schema {@code kept}: the migrations' rows, and the function that puts them in place of all others. Its result is how many there were. */
    private static final String KEEP = """
            create schema kept;
            do $$ declare one name; begin
                for one in select tablename from pg_tables where schemaname = 'public' loop
                    execute format('create table kept.%I as table public.%I', one, one);
                end loop;
            end $$;
            create function kept.restore() returns bigint language plpgsql as $$ declare one name; here bigint; total bigint := 0; begin
                set local session_replication_role = replica;
                for one in select tablename from pg_tables where schemaname = 'public' loop
                    execute format('delete from public.%I', one);
                    get diagnostics here = row_count;
                    total := total + here;
                    execute format('insert into public.%I select * from kept.%I', one, one);
                end loop;
                perform setval(format('public.%I', sequencename), start_value, false) from pg_sequences where schemaname = 'public';
                return total;
            end $$;
            """;
    /** The newest change to what is not a row. */
    private static final String SHAPE = """
            select concat_ws(' ', (select max(xmin::text::bigint) from pg_class), (select max(xmin::text::bigint) from pg_attribute),
                (select max(xmin::text::bigint) from pg_constraint), (select max(xmin::text::bigint) from pg_proc),
                (select max(xmin::text::bigint) from pg_trigger), (select count(*) from pg_class), (select count(*) from pg_constraint))""";

    private final HikariDataSource pool;
    private final String shape;

    private KeptPostgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        run(SERVER.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
        pool = pooled(source(name));
        shape = asked(SHAPE);
    }

    static KeptPostgres open() {
        KeptPostgres idle;
        synchronized (IDLE) {
            idle = IDLE.poll();
        }
        return idle == null ? new KeptPostgres() : idle;
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public void leave() {
        if (pool.getHikariPoolMXBean().getActiveConnections() == 0 && asked(SHAPE).equals(shape) && Long.parseLong(asked("select kept.restore()")) < MANY) {
            synchronized (IDLE) {
                IDLE.push(this);
            }
        } else {
            pool.close();
        }
    }

    private String asked(String query) {
        try (Connection connection = pool.getConnection(); Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void run(DataSource database, String command) {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(command);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            // Its data are thrown away, so it need not wait for the disk
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off").start();
            run(server.getPostgresDatabase(), "create database " + TEMPLATE);
            Migrations.run(source(server, TEMPLATE));
            run(source(server, TEMPLATE), KEEP);
            return server;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DataSource source(String name) {
        return source(SERVER, name);
    }

    private static DataSource source(EmbeddedPostgres server, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(server.getJdbcUrl("postgres", name));
        return source;
    }

    /** As the server has it: connections are kept. None before it is asked for. */
    private static HikariDataSource pooled(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(20);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
