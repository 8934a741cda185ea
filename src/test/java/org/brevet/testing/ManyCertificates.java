package org.brevet.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.NameKey;

/**
 * A register of any size, of invented holders, written straight into the tables: with it lists are tried at a size that no course of a test
 * reaches. Every tenth is suspended. Holder i is {@code NOM<i> Postnom Prénom}.
 */
public final class ManyCertificates {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    private ManyCertificates() {
    }

    public static void in(TestDatabase.Schema schema, int from, int to) {
        try (Connection connection = schema.source().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement person = connection.prepareStatement("""
                    insert into person (id, version, nom, postnom, prenom, name_key, sort_key, sex, birth_place, province, identity_kind, phone)
                    values (?, 1, ?, 'Postnom', 'Prénom', ?, ?, 'M', '', '', '', '')""");
                    PreparedStatement certificate = connection.prepareStatement("""
                    insert into certificate (id, version, number, qualification, year_issued, serial, status_index, control_code, person_id, holder_name,
                      name_key, sort_key, standing_key, issued_on, valid_from, valid_until, state, content, content_digest)
                    values (?, 1, ?, 'EOD1', ?, ?, ?, 'ABCDEFGH', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'x')""")) {
                for (int i = from; i < to; i++) {
                    UUID id = UUID.randomUUID();
                    String name = "NOM" + i + " Postnom Prénom";
                    person.setObject(1, id);
                    person.setString(2, "Nom" + i);
                    person.setString(3, NameKey.of(name));
                    person.setString(4, NameKey.inOrder(name));
                    person.addBatch();
                    write(certificate, i, id, name);
                    if (i % 1_000 == 999) {
                        person.executeBatch();
                        certificate.executeBatch();
                    }
                }
                person.executeBatch();
                certificate.executeBatch();
            }
            connection.commit();
            connection.createStatement().execute("analyze");
            connection.commit();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(PreparedStatement certificate, int i, UUID person, String name) throws SQLException {
        int year = 2027 + i / 90_000;
        LocalDate issued = FIRST.plusDays(i / 50);
        certificate.setObject(1, UUID.randomUUID());
        certificate.setString(2, CertificateNumber.of("EOD1", year, i % 90_000 + 1).value());
        certificate.setInt(3, year);
        certificate.setInt(4, i % 90_000 + 1);
        certificate.setLong(5, i);
        certificate.setObject(6, person);
        certificate.setString(7, name);
        certificate.setString(8, NameKey.of(name));
        certificate.setString(9, NameKey.inOrder(name));
        certificate.setString(10, person.toString());
        certificate.setObject(11, issued);
        certificate.setObject(12, issued);
        certificate.setObject(13, issued.plusYears(3));
        certificate.setString(14, i % 10 == 0 ? "SUSPENDED" : "ISSUED");
        certificate.setString(15, "{" + "\"x\":1,".repeat(150) + "\"y\":2}");
        certificate.addBatch();
    }
}
