package org.brevet.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private static final Path MARKS = Path.of("src/main/webapp/static/marks");

    @Test
    void aScriptBesideAnotherBearsTheSameDigest() {
        assertEquals(Optional.of("/static/marks/words.js"), Assets.plain("/static/0123456789/marks/words.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/app.css", "/static/marks/words.js", "/static/012345678/x.js", "/static/0123456789/", "/static/0123456789", "/api/static/0123456789/x.js"})
    void everyOtherAddressIsAsItIs(String path) {
        assertEquals(Optional.empty(), Assets.plain(path));
    }

    /** One look at the page's head starts them all: none waits until another has been read. */
    @Test
    void thePageLoadsEveryScriptOfTheMarkGridAtOnce() throws IOException {
        String view = Files.readString(Path.of("src/main/webapp/WEB-INF/views/assessment/marks.xhtml"));
        TreeSet<String> named = Pattern.compile("/marks/([a-z-]+\\.js)\"").matcher(view).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(MARKS)) {
            assertEquals(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".js")).collect(Collectors.toCollection(TreeSet::new)), named);
        }
    }

    /** A text that the scripts ask for by its name is among those that the page gives them. */
    @Test
    void everyTextOfTheMarkGridIsGivenToIt() throws IOException {
        String given = Files.readString(Path.of("src/main/java/org/brevet/web/assessment/MarksView.java"));
        TreeSet<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.list(MARKS)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                Stream.of("texts\\.(\\w+)", "\\.of\\('(\\w+)'").flatMap(pattern -> Pattern.compile(pattern).matcher(read(file)).results())
                        .map((MatchResult found) -> found.group(1)).filter(key -> !given.contains("\"marks." + key + "\"")).forEach(missing::add);
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
