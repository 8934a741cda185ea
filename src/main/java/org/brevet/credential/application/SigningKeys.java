package org.brevet.credential.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.OwnTimeStamps;
import org.brevet.credential.domain.Signer;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.TimeStamper;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.offline.CodeSigner;
import org.brevet.shared.Settings;

/**
 * The signing keys of this installation, opened once and again when somebody changed their folder. Without one the server runs, signs nothing
 * with it, and says why here and in the log.
 */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class.getName());
    /** For a key that is not there or whose days have not begun; opening costs half a second. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private Path folder;
    private KeyFiles files;
    private Clock clock;
    private String stamp = "";
    private Instant again = Instant.MIN;
    private KeyFiles.Opened opened;
    private Unmakeable trouble;

    protected SigningKeys() {
    }

    @Inject
    public SigningKeys(Settings settings, Clock clock) {
        this.folder = settings.home().resolve("keys");
        this.files = new KeyFiles(folder, settings.keyPassFile(), settings.keyDevice(), settings.demonstration());
        this.clock = clock;
    }

    /** What signs documents. Empty while there is trouble; it is tried again each time, so that a file put into its place is enough. */
    public synchronized Optional<SigningKey> current() {
        refresh();
        return opened == null ? Optional.empty() : opened.pdf().filter(key -> key.validAt(clock.instant()));
    }

    /** What signs offline codes and status snapshots (P-256). Empty while there is trouble. */
    public synchronized Optional<SigningKey> currentCode() {
        refresh();
        return opened == null ? Optional.empty() : opened.code().filter(key -> key.validAt(clock.instant()));
    }

    /** The authority's own time stamps; empty where it has no key for them, or there is trouble. */
    public synchronized Optional<TimeStamper> timeStamps() {
        refresh();
        return opened == null ? Optional.empty() : opened.timestamp().filter(key -> key.validAt(clock.instant()))
                .map(key -> new OwnTimeStamps(key, clock));
    }

    /** The same for other features. */
    public Optional<CodeSigner> codeSigner() {
        return currentCode().map(SigningKey::codes);
    }

    /** The ids of those that count no more; empty while the keys cannot be opened. */
    public synchronized Set<String> withdrawn() {
        refresh();
        return opened == null ? Set.of() : opened.ring().withdrawn().stream().map(Signer::id).collect(Collectors.toSet());
    }

    /** Of what signs documents: NONE if they are signed. */
    public synchronized DocumentTrouble trouble() {
        return trouble(KeyPurpose.PDF);
    }

    /** Of what signs codes and snapshots: NONE if they are signed. */
    public synchronized DocumentTrouble codeTrouble() {
        return trouble(KeyPurpose.CODE);
    }

    private void refresh() {
        Instant now = clock.instant();
        if (opened != null && stamp.equals(stamp()) && (opened.signsAt(now) || now.isBefore(again))) {
            return;
        }
        again = now.plus(PATIENCE);
        try {
            KeyFiles.Opened before = opened;
            String found = stamp();    // what is changed while it is being read counts as changed
            opened = files.open(now);
            stamp = found;
            trouble = null;
            tell(before == null ? Optional.empty() : before.pdf(), opened.pdf(), "Documents");
            tell(before == null ? Optional.empty() : before.code(), opened.code(), "Codes and snapshots");
            tell(before == null ? Optional.empty() : before.timestamp(), opened.timestamp(), "Time stamps");
        } catch (Unmakeable refused) {
            if (trouble == null || trouble.trouble() != refused.trouble()) {
                LOG.log(Level.SEVERE, "Nothing is signed: {0}", refused.getMessage());
            }
            opened = null;
            trouble = refused;
        }
    }

    private static void tell(Optional<SigningKey> before, Optional<SigningKey> after, String what) {
        if (after.isPresent() && !after.map(SigningKey::id).equals(before.map(SigningKey::id))) {
            LOG.log(Level.INFO, "{0} are signed by {1}, {2}", new Object[] {what, after.get().id(), after.get().certificate().getSubjectX500Principal()});
        }
    }

    /** Whatever is put into the folder or taken out of it changes its time. */
    private String stamp() {
        try {
            return Files.getLastModifiedTime(folder).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private DocumentTrouble trouble(KeyPurpose purpose) {
        if (trouble != null) {
            return trouble.trouble();
        }
        return opened == null ? DocumentTrouble.NONE : opened.trouble(purpose);
    }
}
