package org.brevet.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.brevet.identity.AccessDenied;
import org.brevet.identity.application.ActingAs;
import org.brevet.people.OrganisationKind;
import org.brevet.people.application.RegisterOrganisation;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The boundary with Payara's own transactions: what unit tests cannot show. */
@Tag("redeploy")
@ArquillianTest
class UseCaseBoundaryIT {

    @Deployment
    static EnterpriseArchive application() {
        return BrevetEar.with(UseCaseBoundaryIT.class);
    }

    @Inject
    ActingAs acting;
    @Inject
    RegisterOrganisation register;
    @Resource(lookup = "java:app/jdbc/brevet")
    DataSource source;

    @Test
    void aChangeAndItsAuditEventAreOneTransaction() throws SQLException {
        acting.as("adm.cclam", () -> register.handle("Démineurs de Mahagi", OrganisationKind.NATIONAL_NGO, false));
        assertEquals(1, count("select count(*) from organisation where name = ?", "Démineurs de Mahagi"));
        assertEquals(1, count("select count(*) from audit_event where kind = 'OrganisationRegistered' and subject = ?", "Démineurs de Mahagi"));
    }

    @Test
    void anAuditRecordThatCannotBeWrittenUndoesTheChange() throws SQLException {
        execute("alter table audit_event add constraint ck_no_record check (subject <> 'Sans trace')");
        try {
            assertThrows(RuntimeException.class,
                    () -> acting.as("adm.cclam", () -> register.handle("Sans trace", OrganisationKind.NATIONAL_NGO, false)));
        } finally {
            execute("alter table audit_event drop constraint ck_no_record");
        }
        assertEquals(0, count("select count(*) from organisation where name = ?", "Sans trace"));
    }

    /** R1 */
    @Test
    void aRefusalIsNotedAlthoughTheUseCaseIsUndone() throws SQLException {
        int before = count("select count(*) from audit_event where kind = ?", "AccessRefused");
        assertThrows(AccessDenied.class,
                () -> acting.as("formation.tsi", () -> register.handle("Interdite", OrganisationKind.NATIONAL_NGO, false)));
        assertEquals(0, count("select count(*) from organisation where name = ?", "Interdite"));
        assertEquals(before + 1, count("select count(*) from audit_event where kind = ?", "AccessRefused"));
    }

    @Test
    void whoIsNotSignedInIsRefused() {
        assertThrows(AccessDenied.class, () -> register.handle("Inconnue", OrganisationKind.NATIONAL_NGO, false));
    }

    private int count(String query, String value) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(command)) {
            statement.execute();
        }
    }
}
