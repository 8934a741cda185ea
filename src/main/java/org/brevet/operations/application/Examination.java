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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.brevet.audit.application.CheckChain;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.SignerState;
import org.brevet.credential.application.DocumentMeans;
import org.brevet.credential.application.KeysLook;
import org.brevet.credential.application.SignerRow;
import org.brevet.credential.application.SigningKeys;
import org.brevet.operations.Finding;
import org.brevet.operations.Finding.Said;
import org.brevet.shared.Days;
import org.brevet.shared.Settings;
import org.brevet.shared.schema.InstallationKind;
import org.brevet.shared.schema.Migrations;
import org.brevet.verification.application.SnapshotRow;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * What {@code ./brevet doctor} looks at: settings, database, schema, audit chain, documents, second factors, snapshot, keys, disk, clock. Changes
 * nothing.
 */
public final class Examination {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long LEAST_SPACE = 500;
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
            findings.add(Finding.good("database", Said.of("asIs", connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion())));
            if (schema(findings)) {
                findings.add(kind());
                findings.add(chain());
                findings.add(documents(connection));
                findings.add(FactorLook.of(connection, settings, Days.inKinshasa(clock)));
                findings.add(snapshot(connection));
                findings.add(clock(connection));
            }
        } catch (SQLException unreachable) {
            findings.add(Finding.bad("database", Said.of("asIs", unreachable.getMessage()), Said.of("database.check")));
        }
        keys(findings);
        keyDays(findings);
        findings.add(arms());
        findings.add(timeStamps());
        findings.add(disk());
        return findings;
    }

    private Finding address() {
        Said address = Said.of("asIs", settings.url());
        return settings.url().startsWith("https://") || settings.demonstration() ? Finding.good("address", address)
                : Finding.warning("address", address, Said.of("address.set"));
    }

    private Finding writes() {
        if (databaseUrl.startsWith("jdbc:postgresql:")) {
            return Finding.good("durability", Said.of("durability.postgresql"));
        }
        return databaseUrl.toUpperCase(Locale.ROOT).contains("WRITE_DELAY=0") ? Finding.good("durability", Said.of("durability.h2"))
                : Finding.bad("durability", Said.of("durability.loses"), Said.of("durability.set"));
    }

    private boolean schema(List<Finding> findings) {
        MigrationInfoService info = Migrations.flyway(source).info();
        MigrationInfo current = info.current();
        boolean good = current != null && info.pending().length == 0
                && Stream.of(info.all()).noneMatch(one -> one.getState().isFailed() || one.getState().name().startsWith("FUTURE"));
        if (good) {
            findings.add(Finding.good("schema", Said.of("schema.version", current.getVersion())));
        } else if (current == null) {
            findings.add(Finding.bad("schema", Said.of("schema.none"), Said.of("schema.start")));
        } else {
            findings.add(Finding.bad("schema", Said.of("schema.behind", current.getVersion(), info.pending().length), Said.of("schema.update")));
        }
        return good;
    }

    private Finding kind() throws SQLException {
        Optional<InstallationKind> kind = InstallationKind.of(source);
        InstallationKind wanted = settings.demonstration() ? InstallationKind.DEMONSTRATION : InstallationKind.REAL;
        return kind.isEmpty() || kind.get() == wanted ? Finding.good("data", Said.of("data." + wanted))
                : Finding.bad("data", Said.of("data.other" + kind.get()), Said.of("data.use"));
    }

    private Finding chain() throws SQLException {
        CheckChain.Report report = new CheckChain(source).check();
        String head = report.head().substring(0, Math.min(12, report.head().length()));
        return report.intact() ? Finding.good("chain", Said.of("chain.state", report.sealed(), report.unsealed(), head))
                : Finding.bad("chain", report.firstBreak().map(at -> Said.of("chain.broken", report.sealed(), report.unsealed(), head, at.fault(),
                        at.position(), at.event() == null ? "" : "(" + at.event() + ")"))
                        .orElse(Said.of("chain.state", report.sealed(), report.unsealed(), head)), Said.of("chain.tell"));
    }

    private static Finding documents(Connection connection) throws SQLException {
        long waiting = count(connection, "select count(*) from certificate c where not exists (select 1 from certificate_document d where d.number = c.number)");
        long withheld = count(connection, "select count(*) from certificate_document where state = 'WITHHELD'");
        long made = count(connection, "select count(*) from certificate_document where state = 'MADE'");
        Said state = Said.of("documents.state", made, waiting, withheld);
        return withheld == 0 ? Finding.good("documents", state) : Finding.bad("documents", state, Said.of("documents.see"));
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
                return Finding.bad("clock", Said.of("clock.early", now, last.toInstant()), Said.of("clock.set"));
            }
        }
        return Finding.good("clock", Said.of("asIs", now));
    }

    private void keys(List<Finding> findings) {
        Path keys = settings.home().resolve("keys");
        if (!Files.isDirectory(keys)) {
            findings.add(Finding.warning("keys", Said.of("keys.none", keys), Said.of("keys.later")));
            return;
        }
        try (Stream<Path> files = Files.list(keys)) {
            List<Path> open = files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".crt") && !file.toString().endsWith(".crl"))
                    .filter(Examination::readableByOthers).toList();
            findings.add(open.isEmpty() ? Finding.good("keys", Said.of("keys.owner", keys))
                    : Finding.bad("keys", Said.of("keys.open", open), Said.of("keys.close", String.join(" ", open.stream().map(Path::toString).toList()))));
        } catch (IOException unreadable) {
            findings.add(Finding.bad("keys", Said.of("asIs", unreadable), Said.of("keys.account")));
        }
        Path pass = settings.keyPassFile().orElse(keys.resolve("pass"));
        switch (KeysLook.trial(settings, clock)) {
            case PASS_MISSING -> findings.add(Finding.bad("pass", Said.of("pass.unreadable", pass), Said.of("pass.until")));
            case PASS_WRONG -> findings.add(Finding.bad("pass", Said.of("pass.wrong", pass), Said.of("pass.lost")));
            case KEY_UNREADABLE -> findings.add(Finding.bad("pass", Said.of("pass.broken", keys), Said.of("keys.account")));
            default -> findings.add(Finding.good("pass", Said.of("pass.opens")));
        }
    }

    /** Where keys were made at all. A demonstration's root may stay where it is. */
    private void keyDays(List<Finding> findings) {
        KeysLook look = KeysLook.at(settings, clock);
        if (look.rootLastDay() == null) {
            return;
        }
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (purpose == KeyPurpose.TIMESTAMP && !settings.timeStamps().equals("own")) {
                continue;
            }
            findings.add(look.signers().stream().filter(one -> one.purpose() == purpose && one.state() == SignerState.SIGNS).findFirst()
                    .map(Examination::signer).orElseGet(() -> Finding.bad("signer" + purpose, Said.of("signer.none"), Said.of("signer.make"))));
        }
        if (look.rootEndsSoon()) {
            findings.add(Finding.warning("root", Said.of("root.ends", look.rootLastDay()), Said.of("root.next")));
        } else {
            findings.add(look.rootHere() && !settings.demonstration()
                    ? Finding.warning("root", Said.of("root.here", look.rootLastDay()), Said.of("root.takeAway"))
                    : Finding.good("root", Said.of("root.until", look.rootLastDay())));
        }
        findings.add(look.listedAt() == null ? Finding.bad("keyList", Said.of("keyList.none"), Said.of("keyList.publish"))
                : Finding.good("keyList", Said.of("keyList.asOf", look.listedAt())));
    }

    private static Finding signer(SignerRow row) {
        Said days = Said.of("signer.until", row.id(), row.lastDay());
        return row.endsSoon() ? Finding.warning("signer" + row.purpose(), days, Said.of("signer.next", row.purpose().name().toLowerCase(Locale.ROOT)))
                : Finding.good("signer" + row.purpose(), days);
    }

    /** Without one, nobody can rely on a certificate where there is no network. */
    private Finding snapshot(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select as_of, use_until from status_snapshot order by serial desc fetch first row only");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Finding.warning("snapshot", Said.of("snapshot.none"), Said.of("snapshot.follows"));
            }
            Instant asOf = row.getObject(1, OffsetDateTime.class).toInstant();
            Said days = Said.of("snapshot.days", asOf, row.getObject(2, OffsetDateTime.class).toInstant());
            return clock.instant().isAfter(asOf.plus(SnapshotRow.LATEST)) ? Finding.warning("snapshot", days, Said.of("snapshot.old"))
                    : Finding.good("snapshot", days);
        }
    }

    private Finding arms() {
        DocumentMeans means = new DocumentMeans(new SigningKeys(settings, clock), settings);
        if (means.arms().isPresent()) {
            return Finding.good("arms", Said.of("arms.there"));
        }
        return means.trouble() == DocumentTrouble.ARMS ? Finding.bad("arms", Said.of("asIs", means.detail()), Said.of("arms.until"))
                : Finding.good("arms", Said.of("arms.none", settings.home()));
    }

    /** Tried: who waits for a document should not be the first to learn that the service is silent. */
    private Finding timeStamps() {
        String set = settings.timeStamps();
        if (set.equals("none")) {
            return Finding.good("timeStamps", Said.of("timeStamps.none"));
        }
        DocumentMeans means = new DocumentMeans(new SigningKeys(settings, clock), settings);
        return means.timeStampFault().map(fault -> Finding.bad("timeStamps", Said.of("asIs", fault), Said.of("timeStamps.until")))
                .orElseGet(() -> Finding.good("timeStamps", Said.of("timeStamps.tried", set)));
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
            long free = store.getUsableSpace() / MEGABYTE;
            Said said = Said.of("disk.free", free, settings.home());
            return free >= LEAST_SPACE ? Finding.good("disk", said) : Finding.bad("disk", said, Said.of("disk.room", LEAST_SPACE));
        } catch (IOException unreadable) {
            return Finding.bad("disk", Said.of("asIs", unreadable), Said.of("disk.create", settings.home()));
        }
    }
}
