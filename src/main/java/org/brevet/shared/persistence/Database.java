package org.brevet.shared.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.brevet.shared.Settings;
import org.brevet.shared.schema.InstallationKind;
import org.brevet.shared.schema.Migrations;

/** The data source of the settings, and its schema brought up to date before anything else starts ({@code @DependsOn("Database")}). */
@DataSourceDefinition(
        name = "java:app/jdbc/brevet",
        className = "${MPCONFIG=brevet.db.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=brevet.db.url:jdbc:h2:mem:brevet;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH}",
        user = "${MPCONFIG=brevet.db.user:brevet}",
        password = "${MPCONFIG=brevet.db.password:}",
        minPoolSize = 2, maxPoolSize = 20, initialPoolSize = 2)
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Database {

    @Resource(lookup = "java:app/jdbc/brevet")
    DataSource source;

    @Inject
    Settings settings;
    @Inject
    Clock clock;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void migrate() {
        Migrations.run(source);
        try {
            InstallationKind.settle(source, settings.demonstration() ? InstallationKind.DEMONSTRATION : InstallationKind.REAL, clock.instant());
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The database cannot be read", unreadable);
        }
    }
}
