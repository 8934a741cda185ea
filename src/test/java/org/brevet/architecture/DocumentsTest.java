package org.brevet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point to is there; but for pictures, which are made from the running system. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        eachDocument((file, text) -> {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                if (!link.group(1).contains("pictures/") && !Files.exists(file.getParent().resolve(link.group(1)))) {
                    broken.add(ROOT.relativize(file) + " -> " + link.group(1));
                }
            }
        });
        assertEquals(List.of(), broken);
    }

    @Test
    void everyTestThatADecisionNamesExists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Stream.of("src", "web/src", "ear/src").map(ROOT::resolve).filter(Files::exists).flatMap(DocumentsTest::below)) {
            tests = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - 5)).collect(Collectors.toSet());
        }
        List<String> unknown = new ArrayList<>();
        eachDocument((file, text) -> {
            Matcher named = TEST.matcher(text);
            while (file.getParent().endsWith("adr") && named.find()) {
                if (!tests.contains(named.group(1))) {
                    unknown.add(ROOT.relativize(file) + ": " + named.group(1));
                }
            }
        });
        assertEquals(List.of(), unknown);
    }

    private static void eachDocument(BiConsumer<Path, String> work) {
        try (Stream<Path> files = Stream.concat(Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve), below(ROOT.resolve("docs")))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(file -> work.accept(file, read(file)));
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
