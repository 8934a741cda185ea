package org.brevet.shared.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date; the same scripts on H2 and on PostgreSQL. */
public final class Migrations {

    private Migrations() {
    }

    public static void run(DataSource source) {
        flyway(source).migrate();
    }

    public static Flyway flyway(DataSource source) {
        return Flyway.configure(Migrations.class.getClassLoader()).dataSource(source).locations("classpath:db/migration")
                .validateMigrationNaming(true).load();
    }
}
