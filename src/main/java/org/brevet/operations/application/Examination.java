package org.brevet.operations.application;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.brevet.audit.application.CheckChain;
import org.brevet.operations.Finding;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.application.DocumentMeans;
import org.brevet.credential.application.SigningKeys;
import org.brevet.shared.Settings;
import org.brevet.shared.schema.InstallationKind;
import org.brevet.shared.schema.Migrations;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** What {@code ./brevet doctor} looks at: settings, database, schema, audit chain, documents, keys, disk, clock. Changes nothing. */
public final class Examination {

    private static final long LEAST_SPACE = 500L * 1024 * 1024;
    private static final Set<PosixFilePermission> OWNER = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private final Settings settings;
    private final String databaseUrl;
    private final DataSource source;
    private final Clock clock;

    /** @param databaseUrl the JDBC address, looked at for what it must say */
    public Examination(Settings settings, String databaseUrl, DataSource source, Clock clock) {
        this.settings = settings;
        this.databaseUrl = databaseUrl;
        this.source = source;
        this.clock = clock;
    }

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(address());
        findings.add(writes());
        try (Connection connection = source.getConnection()) {
            findings.add(Finding.good("database", connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion()));
            if (schema(findings)) {
                findings.add(kind());
                findings.add(chain());
                findings.add(documents(connection));
                findings.add(clock(connection));
            }
        } catch (SQLException unreachable) {
            findings.add(Finding.bad("database", unreachable.getMessage(), "Check BREVET_DB_URL, BREVET_DB_USER, BREVET_DB_PASSWORD and the server."));
        }
        keys(findings);
        findings.add(arms());
        findings.add(disk());
        return findings;
    }

    private Finding address() {
        return settings.url().startsWith("https://") || settings.demonstration()
                ? Finding.good("address", settings.url())
                : Finding.warning("address", settings.url(), "It stands on every certificate: set BREVET_URL to the public https address before the first one.");
    }

    private Finding writes() {
        if (databaseUrl.startsWith("jdbc:postgresql:")) {
            return Finding.good("durability", "PostgreSQL confirms what it has written");
        }
        return databaseUrl.toUpperCase(java.util.Locale.ROOT).contains("WRITE_DELAY=0") ? Finding.good("durability", "H2 writes at once (WRITE_DELAY=0)")
                : Finding.bad("durability", "H2 may lose what it has confirmed", "Add ;WRITE_DELAY=0 to BREVET_DB_URL.");
    }

    private boolean schema(List<Finding> findings) {
        MigrationInfoService info = Migrations.flyway(source).info();
        MigrationInfo current = info.current();
        boolean good = current != null && info.pending().length == 0
                && Stream.of(info.all()).noneMatch(one -> one.getState().isFailed() || one.getState().name().startsWith("FUTURE"));
        String version = current == null ? "none" : "version " + current.getVersion();
        findings.add(good ? Finding.good("schema", version) : Finding.bad("schema", version + ", " + info.pending().length + " scripts to run",
                current == null ? "Start Brevet once: ./brevet run" : "Start this version of Brevet, which brings it up to date; a newer schema needs a newer Brevet."));
        return good;
    }

    private Finding kind() throws SQLException {
        Optional<InstallationKind> kind = InstallationKind.of(source);
        InstallationKind wanted = settings.demonstration() ? InstallationKind.DEMONSTRATION : InstallationKind.REAL;
        return kind.isEmpty() || kind.get() == wanted ? Finding.good("data", wanted == InstallationKind.REAL ? "real" : "demonstration, nothing in it is valid")
                : Finding.bad("data", kind.get().name().toLowerCase(java.util.Locale.ROOT) + ", and the home says otherwise", "Use the home that belongs to this database.");
    }

    private Finding chain() throws SQLException {
        CheckChain.Report report = new CheckChain(source).check();
        String state = report.sealed() + " events sealed, " + report.unsealed() + " waiting, head " + report.head().substring(0, Math.min(12, report.head().length()));
        return report.intact() ? Finding.good("audit chain", state)
                : Finding.bad("audit chain", state + "; broken: " + report.firstBreak().map(at -> at.fault() + " at position " + at.position()
                        + (at.event() == null ? "" : ", event " + at.event())).orElse(""),
                        "Somebody changed the record outside of Brevet. Keep this database as it is, tell the auditor, compare with a backup.");
    }

    private static Finding documents(Connection connection) throws SQLException {
        long waiting = count(connection, "select count(*) from certificate c where not exists (select 1 from certificate_document d where d.number = c.number)");
        long withheld = count(connection, "select count(*) from certificate_document where state = 'WITHHELD'");
        long made = count(connection, "select count(*) from certificate_document where state = 'MADE'");
        String state = made + " made, " + waiting + " waiting, " + withheld + " withheld";
        return withheld == 0 ? Finding.good("documents", state)
                : Finding.bad("documents", state, "A withheld document differs from the register or could not be signed: see the certificate's page.");
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query); ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Finding clock(Connection connection) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement statement = connection.prepareStatement("select max(at) from audit_event"); ResultSet row = statement.executeQuery()) {
            row.next();
            OffsetDateTime last = row.getObject(1, OffsetDateTime.class);
            if (last != null && last.toInstant().isAfter(now.plus(Duration.ofMinutes(5)))) {
                return Finding.bad("clock", now + ", earlier than the newest event (" + last.toInstant() + ")", "Set the machine's clock: validity depends on it.");
            }
        }
        return Finding.good("clock", now.toString());
    }

    private void keys(List<Finding> findings) {
        Path keys = settings.home().resolve("keys");
        if (!Files.isDirectory(keys)) {
            findings.add(Finding.warning("keys", "none in " + keys, "They are made with the first certificate."));
            return;
        }
        try (Stream<Path> files = Files.list(keys)) {
            List<Path> open = files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".crt") && !file.toString().endsWith(".crl"))
                    .filter(Examination::readableByOthers).toList();
            findings.add(open.isEmpty() ? Finding.good("keys", keys + ", for its owner only")
                    : Finding.bad("keys", "others can read " + open, "chmod 600 " + String.join(" ", open.stream().map(Path::toString).toList())));
        } catch (IOException unreadable) {
            findings.add(Finding.bad("keys", unreadable.toString(), "The home must be readable by the account that runs Brevet."));
        }
        settings.keyPassFile().filter(file -> !Files.isReadable(file)).ifPresent(file -> findings.add(
                Finding.bad("pass phrase", file + " cannot be read", "Until it can, certificates are decided and no document is signed.")));
    }

    private Finding arms() {
        DocumentMeans means = new DocumentMeans(new SigningKeys(settings, clock), settings);
        if (means.arms().isPresent()) {
            return Finding.good("arms", "stand on every certificate");
        }
        return means.trouble() == DocumentTrouble.ARMS ? Finding.bad("arms", means.detail(),
                "Until arms.svg or arms.png in the home can be used, certificates are decided and no document is made.")
                : Finding.good("arms", "none: neither arms.svg nor arms.png in " + settings.home());
    }

    private static boolean readableByOthers(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix") && !file.getFileName().toString().equals("lock")
                    && !OWNER.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException unreadable) {
            return true;
        }
    }

    private Finding disk() {
        try {
            FileStore store = Files.getFileStore(settings.home());
            String free = store.getUsableSpace() / (1024 * 1024) + " MB free in " + settings.home();
            return store.getUsableSpace() >= LEAST_SPACE ? Finding.good("disk", free) : Finding.bad("disk", free, "Make room: at least 500 MB.");
        } catch (IOException unreadable) {
            return Finding.bad("disk", unreadable.toString(), "Create the home: " + settings.home());
        }
    }
}
