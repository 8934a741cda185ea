package org.brevet.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of this module and of the core, as text, for tests that compare what is written in several places. */
public final class Sources {

    public static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path TEXTS = Path.of("src/main/resources/text");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path CORE = Path.of("../src/main/java");

    private Sources() {
    }

    /** Pages by file. */
    public static Map<String, String> views() {
        return files(WEBAPP, ".xhtml");
    }

    /** Java of the web module by file. */
    public static Map<String, String> java() {
        return files(JAVA, ".java");
    }

    /** Java of the core by file. */
    static Map<String, String> core() {
        return files(CORE, ".java");
    }


    /** Whether some page includes this one. */
    public static boolean included(String view) {
        String name = view.substring(view.lastIndexOf('/') + 1);
        return views().values().stream().anyMatch(text -> text.contains("src=\"" + view + "\"") || text.contains("src=\"" + name + "\""));
    }

    static Map<String, String> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : all.filter(one -> one.toString().endsWith(ending)).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
