package org.brevet.credential.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.brevet.credential.KeyRefusal;

/**
 * Where the root's key lies and what opens it.
 *
 * @param folder on a stick; empty: in the home
 * @param passFile holds its own pass phrase; empty: that of the home
 */
public record RootPlace(Optional<Path> folder, Optional<Path> passFile) {

    public static final RootPlace HOME = new RootPlace(Optional.empty(), Optional.empty());

    /** @throws KeyRefused ROOT_PASS_FILE */
    char[] pass(char[] ofHome) throws IOException {
        if (passFile.isEmpty()) {
            return ofHome;
        }
        String pass = Files.isReadable(passFile.get()) ? Files.readString(passFile.get()).strip() : "";
        if (pass.isEmpty()) {
            throw new KeyRefused(KeyRefusal.ROOT_PASS_FILE, passFile.get());
        }
        return pass.toCharArray();
    }
}
