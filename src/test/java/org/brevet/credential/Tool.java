package org.brevet.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Other programs that look at documents. */
final class Tool {

    private Tool() {
    }

    /** What it says on its standard output. */
    static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new UncheckedIOException("This test needs poppler-utils and zbar-tools", absent);
        }
    }
}
