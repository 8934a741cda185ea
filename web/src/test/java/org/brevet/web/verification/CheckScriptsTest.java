package org.brevet.web.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checking page and its scripts belong together: what one of them needs, the other gives. */
class CheckScriptsTest {

    private static final Path SCRIPTS = Path.of("src/main/webapp/static/check");
    private static final Path VIEW = Path.of("src/main/webapp/WEB-INF/views/verification/check.xhtml");
    private static final Pattern KEY = Pattern.compile("'([A-Za-z][\\w.]*)'");
    /** Beginnings of keys whose end is found at run time. */
    private static final Pattern PREFIX = Pattern.compile("'([A-Za-z][\\w.]*\\.)' \\+");

    private final String view = Files.readString(VIEW);
    private final TreeMap<String, String> scripts = scripts();
    private final Properties texts = new Properties();

    CheckScriptsTest() throws IOException {
        texts.load(new StringReader(Files.readString(Path.of("src/main/resources/text/check_fr.properties"))));
    }

    /** One look at the page's head starts them all: none waits until another has been read. */
    @Test
    void thePageLoadsEveryScriptAtOnce() {
        assertEquals(scripts.keySet(), named("/check/([a-z0-9-]+\\.js)\"", view));
    }

    @Test
    void everyScriptThatIsAskedForIsThere() {
        TreeSet<String> asked = named("from '\\./([a-z0-9-]+\\.js)'", String.join("\n", scripts.values()));
        assertTrue(asked.size() > 10, asked.toString());
        asked.removeAll(scripts.keySet());
        assertEquals(new TreeSet<>(), asked);
    }

    @Test
    void everyTextThatTheScriptsAskForIsThere() {
        String all = String.join("\n", scripts.values());
        TreeSet<String> asked = named("words\\.of\\('([\\w.]+)'[,)]", all);
        asked.addAll(named("data-text=\"([\\w.]+)\"", view));
        assertTrue(asked.size() > 50, asked.toString());
        asked.removeIf(key -> texts.containsKey("check." + key) || key.startsWith("verify.") || key.startsWith("Verdict."));
        assertEquals(new TreeSet<>(), asked);
    }

    /** BundlesTest cannot see it: the page asks for all texts that begin with "check." */
    @Test
    void noTextIsUnused() {
        String all = String.join("\n", scripts.values());
        TreeSet<String> used = named(KEY.pattern(), all);
        TreeSet<String> prefixes = named(PREFIX.pattern(), all);
        used.addAll(named("data-text=\"([\\w.]+)\"", view));
        used.addAll(named("check\\.([\\w.]+)", view));
        used.addAll(named("\"check\\.([\\w.]+)\"", read(Path.of("src/main/java/org/brevet/web/verification/CheckManifestServlet.java"))));
        assertEquals(new TreeSet<>(), texts.stringPropertyNames().stream().map(key -> key.substring("check.".length()))
                .filter(key -> !used.contains(key) && prefixes.stream().noneMatch(key::startsWith)).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Every reason that a list is not taken for has its words, and every reason of a verdict too. */
    @Test
    void everyReasonHasItsWords() {
        TreeSet<String> reasons = named("NotTaken\\('(\\w+)'", String.join("\n", scripts.values()));
        assertTrue(reasons.size() > 10, reasons.toString());
        assertEquals(new TreeSet<>(), reasons.stream().filter(reason -> !texts.containsKey("check.notTaken." + reason))
                .collect(Collectors.toCollection(TreeSet::new)));
        for (org.brevet.offline.OfflineReason reason : org.brevet.offline.OfflineReason.values()) {
            assertTrue(texts.containsKey("check.reason." + reason), reason.name());
        }
    }

    private static TreeSet<String> named(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeMap<String, String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(one -> one.toString().endsWith(".js"))
                    .collect(Collectors.toMap(one -> one.getFileName().toString(), CheckScriptsTest::read, (one, other) -> one, TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
