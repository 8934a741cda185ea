package org.brevet.operations.application;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.UseCase;
import org.brevet.operations.Finding;
import org.brevet.shared.NotFound;
import org.brevet.shared.Settings;

/** The doctor's report from inside: H2's file belongs to the running server alone. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstallationQueries {

    private static final long MEGABYTE = 1024L * 1024;

    @Resource(lookup = "java:app/jdbc/brevet")
    DataSource source;
    @Inject
    Settings settings;
    @Inject
    Clock clock;
    @Inject
    DoctorAtStart token;

    /** @throws NotFound if the token is not the one in the home */
    @AllowedToAnyone("the token from the home is the right to it")
    public List<Finding> report(String told) {
        if (!token.fits(told)) {
            throw new NotFound("doctor");
        }
        List<Finding> findings = new ArrayList<>(new Examination(settings, url(), source, clock).findings());
        Runtime memory = Runtime.getRuntime();
        findings.add(Finding.good("memory", Finding.Said.of("memory.used", (memory.totalMemory() - memory.freeMemory()) / MEGABYTE,
                memory.maxMemory() / MEGABYTE)));
        return findings;
    }

    private String url() {
        try (Connection connection = source.getConnection()) {
            return org.eclipse.microprofile.config.ConfigProvider.getConfig().getOptionalValue("brevet.db.url", String.class)
                    .orElse(connection.getMetaData().getURL());
        } catch (SQLException unreachable) {
            return "";
        }
    }
}
