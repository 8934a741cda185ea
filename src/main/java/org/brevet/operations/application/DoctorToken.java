package org.brevet.operations.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The right to the doctor's report: whoever can read the home of the server has it. A new one at each start. */
public final class DoctorToken {

    private DoctorToken() {
    }

    private static Path file(Path home) {
        return home.resolve("doctor.token");
    }

    public static void renew(Path home) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Files.createDirectories(home);
        Path part = home.resolve("doctor.token.part");    // the doctor may read while a server starts: whole or not at all
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, token);
        Files.move(part, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public static String read(Path home) throws IOException {
        return Files.readString(file(home)).strip();
    }

    public static boolean fits(Path home, String told) throws IOException {
        return told != null && MessageDigest.isEqual(read(home).getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
    }
}
