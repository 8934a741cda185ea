package org.brevet.credential.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.KeyPurpose;

/** Whether the home's pass phrase opens what signs now, found out without making or changing anything. */
public final class KeyTrial {

    private final KeyFiles files;
    private final Path pass;

    /** @param passFile and device as for {@link KeyFiles} */
    public KeyTrial(Path folder, Optional<Path> passFile, Optional<Path> device, boolean demonstration) {
        this.files = new KeyFiles(folder, passFile, device, demonstration);
        this.pass = passFile.orElse(folder.resolve("pass"));
    }

    /** NONE, PASS_MISSING, PASS_WRONG or KEY_UNREADABLE; NONE also where there is no key. */
    public DocumentTrouble trouble(Instant now) {
        try {
            Optional<KeyRing> ring = files.look();
            if (ring.isEmpty()) {
                return DocumentTrouble.NONE;
            }
            if (!Files.isReadable(pass)) {
                return DocumentTrouble.PASS_MISSING;
            }
            for (KeyPurpose purpose : KeyPurpose.values()) {
                Optional<Signer> signing = ring.get().signing(purpose, now);
                if (signing.isPresent()) {
                    files.secrets().read(KeyFiles.name(purpose, signing.get().id()), files.pass());
                }
            }
            return DocumentTrouble.NONE;
        } catch (Unmakeable refused) {
            return refused.trouble();
        } catch (IOException | GeneralSecurityException unreadable) {
            return DocumentTrouble.KEY_UNREADABLE;
        }
    }
}
