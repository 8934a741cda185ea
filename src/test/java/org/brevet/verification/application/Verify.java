package org.brevet.verification.application;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** One call of {@code ./brevet verify}, typed in a folder. */
public record Verify(int exit, String out, String err) {

    public static Verify run(Path folder, List<String> typed) {
        return run(folder, "en", typed);
    }

    static Verify run(Path folder, String language, List<String> typed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new VerifyCommand(Map.of("BREVET_FROM", folder.toString(), "BREVET_LANG", language), Clock.systemUTC(),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)).run(typed);
        return new Verify(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
