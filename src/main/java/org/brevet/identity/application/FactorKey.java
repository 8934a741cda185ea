package org.brevet.identity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.brevet.shared.Settings;

/**
 * Seals the secrets of second factors: AES-256-GCM (NIST SP 800-38D), bound to the account, under {@code factor.key} in the home. So the database
 * alone, or a copy of it, makes no code. The key is made at first need, readable by its owner alone, and never by another server at the same time.
 */
@ApplicationScoped
public class FactorKey {

    /** Under the home. */
    public static final String FILE = "factor.key";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private Settings settings;

    protected FactorKey() {
    }

    @Inject
    public FactorKey(Settings settings) {
        this.settings = settings;
    }

    byte[] seal(UUID account, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, account, nonce, key(true)).doFinal(secret);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException if the key is not the one it was sealed with, or the secret another account's or changed */
    byte[] open(UUID account, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, account, Arrays.copyOf(sealed, NONCE), key(false)).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException(file() + " does not open the second factor of account " + account
                    + ": is it the key of this database?", unfit);
        }
    }

    /** By which a recovery code is known again; tells nothing to whoever lacks the key. @param code as it is compared */
    String digest(UUID account, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(false), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("recovery " + account + " " + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, UUID account, byte[] nonce, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived(key), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(account.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    /** Another key for sealing than for digests. */
    private static byte[] derived(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal("seal".getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] key(boolean make) {
        try {
            if (make && !Files.exists(file())) {
                make();
            }
            byte[] key = Files.readAllBytes(file());
            if (key.length != KEY) {
                throw new IllegalStateException(file() + " is not a key of " + KEY + " bytes");
            }
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Second factors need " + file(), unreadable);
        }
    }

    /** Of two that make it at once the first one's stays: linked into place whole, never over another. */
    private void make() throws IOException {
        Path home = Files.createDirectories(settings.home());
        Path part = home.resolve(FILE + "." + UUID.randomUUID() + ".part");
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        try {
            byte[] key = new byte[KEY];
            RANDOM.nextBytes(key);
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(key));
                out.force(true);
            }
            Files.createLink(file(), part);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // The other one's counts
            if (Files.size(file()) != KEY) {
                throw madeMeanwhile;
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path file() {
        return settings.home().resolve(FILE);
    }
}
