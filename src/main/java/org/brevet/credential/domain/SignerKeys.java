package org.brevet.credential.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.KeyPurpose;

/**
 * The signers' private keys: {@code NAME.p12} in the folder, or in a device, and then {@code NAME.device} says so. Where a device is set, new ones
 * are made in it; older ones stay where they are.
 */
final class SignerKeys {

    private static final String FILE = ".p12";
    private static final String IN_DEVICE = ".device";
    private final KeyFolder folder;
    private final Optional<Pkcs11Device> device;

    SignerKeys(KeyFolder folder, Optional<Path> device) {
        this.folder = folder;
        this.device = device.map(Pkcs11Device::new);
    }

    boolean has(String name) {
        return folder.has(name + FILE) || folder.has(name + IN_DEVICE);
    }

    /** The certificate comes last: as soon as it is there, the signer is. */
    KeyMaker.Made make(KeyMaker maker, KeyMaker.Made root, KeyPurpose purpose, Instant begin, char[] pass)
            throws IOException, GeneralSecurityException {
        KeyMaker.Made made = maker.signer(root, purpose, begin, device.isPresent() ? device.get().make(purpose, pass) : KeyMaker.pair(purpose));
        String name = KeyFiles.name(purpose, Signer.id(made.certificate()));
        if (device.isPresent()) {
            device.get().keep(name, made, pass);
            KeyFolder.whole(folder.file(name + IN_DEVICE), "PKCS#11\n".getBytes(StandardCharsets.US_ASCII));
        } else {
            folder.writeStore(folder.file(name + FILE), made, pass);
        }
        folder.writeCertificate(folder.file(name + ".crt"), made.certificate());
        return made;
    }

    /** @throws Unmakeable PASS_WRONG, KEY_UNREADABLE where no device is set */
    KeyMaker.Made read(String name, char[] pass) throws IOException, GeneralSecurityException {
        if (!folder.has(name + IN_DEVICE)) {
            return folder.readStore(folder.file(name + FILE), pass);
        }
        var own = folder.readCertificate(folder.file(name + ".crt"));
        return new KeyMaker.Made(set().key(name, own, pass), List.of(own, folder.readCertificate(folder.file("root.crt"))));
    }

    /** Whether it is gone: from a device that is not there it cannot be deleted, and is forgotten here all the same. */
    boolean delete(String name, char[] pass) throws IOException {
        Files.deleteIfExists(folder.file(name + FILE));
        if (!folder.has(name + IN_DEVICE)) {
            return true;
        }
        boolean gone;
        try {
            set().delete(name, pass);
            gone = true;
        } catch (Unmakeable | IOException | GeneralSecurityException notThere) {
            gone = false;    // said to whoever withdraws it; the withdrawal itself must not wait for a device that may be stolen
        }
        Files.delete(folder.file(name + IN_DEVICE));
        return gone;
    }

    private Pkcs11Device set() {
        return device.orElseThrow(() -> new Unmakeable(DocumentTrouble.KEY_UNREADABLE, "BREVET_PKCS11"));
    }
}
