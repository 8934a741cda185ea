package org.brevet.credential.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.shared.Settings;

/** The signing key of this installation, opened once. Without it the server runs, signs nothing, and says why here and in the log. */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class.getName());
    private KeyFiles files;
    private Clock clock;
    private SigningKey key;
    private Unmakeable trouble;

    protected SigningKeys() {
    }

    @Inject
    public SigningKeys(Settings settings, Clock clock) {
        this.files = new KeyFiles(settings.home().resolve("keys"), settings.keyPassFile(), settings.demonstration());
        this.clock = clock;
    }

    /** Empty while there is trouble; it is tried again each time, so that a file put into its place is enough. */
    public synchronized Optional<SigningKey> current() {
        if (key != null && key.validAt(clock.instant())) {
            return Optional.of(key);
        }
        try {
            key = files.open(clock.instant());
            trouble = null;
            LOG.log(Level.INFO, "Documents are signed by {0}, {1}", new Object[] {key.id(), key.certificate().getSubjectX500Principal()});
            return Optional.of(key);
        } catch (Unmakeable refused) {
            if (trouble == null || trouble.trouble() != refused.trouble()) {
                LOG.log(Level.SEVERE, "No document is signed: {0}", refused.getMessage());
            }
            key = null;
            trouble = refused;
            return Optional.empty();
        }
    }

    /** NONE if documents are signed. */
    public synchronized DocumentTrouble trouble() {
        return trouble == null ? DocumentTrouble.NONE : trouble.trouble();
    }
}
