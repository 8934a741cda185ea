package org.brevet.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that people read is there in both languages, is used, and is written as the languages are. */
class BundlesTest {

    private static final Pattern KEY = Pattern.compile("[A-Za-z]\\w*(?:\\.\\w+)+");
    /** The beginning of keys whose end is found at run time: {@code "verify.do." + verdict}. */
    private static final Pattern PREFIX = Pattern.compile("(?:[A-Za-z]\\w*\\.)+");
    private static final Pattern IN_JAVA = Pattern.compile("\"([^\"\\\\\\n]*)\"");
    private static final Pattern IN_EXPRESSION = Pattern.compile("'([^'\\n]*)'");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    /** {@code Reason.of("R15.ended", …)}, also with one of two keys. */
    private static final Pattern REASON = Pattern.compile("Reason\\.of\\(\\s*(?:[^\"();]*\\?\\s*)?\"([^\"]+)\"(?:\\s*:\\s*\"([^\"]+)\")?");
    private static final Pattern ENUM = Pattern.compile("(?m)^\\s*(?:public )?enum (\\w+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final String REASONS = "reason.";
    private static final Map<String, Set<String>> ENUMS = enums();
    /** Values that stand for "nothing to say". */
    private static final Set<String> NEVER_SHOWN = Set.of("DocumentState.MADE", "DocumentTrouble.NONE");

    private final Map<String, String> french = load("_fr");
    private final Map<String, String> english = load("_en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(french.keySet(), english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_en"})
    void noKeyStandsTwice(String language) {
        Map<String, List<String>> places = new TreeMap<>();
        files(language).forEach((file, text) -> text.lines().filter(line -> line.matches("[\\w.]+=.*"))
                .forEach(line -> places.computeIfAbsent(line.substring(0, line.indexOf('=')), any -> new ArrayList<>()).add(file)));
        assertNothing(places.entrySet().stream().filter(place -> place.getValue().size() > 1).map(Object::toString));
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertNothing(french.keySet().stream().filter(english::containsKey)
                .filter(key -> !placeholders(french.get(key)).equals(placeholders(english.get(key)))));
    }

    @Test
    void nothingIsEmptyAndAllWithPlaceholdersCanBeFormatted() {
        assertNothing(Stream.of(french, english).flatMap(texts -> texts.entrySet().stream()).filter(text -> {
            if (PLACEHOLDER.matcher(text.getValue()).find()) {
                new MessageFormat(text.getValue(), Locale.FRANCE);
            }
            return text.getValue().isBlank();
        }).map(Map.Entry::getKey));
    }

    @Test
    void noStraightApostrophe() {
        assertNothing(Stream.of(french, english).flatMap(texts -> texts.entrySet().stream())
                .filter(text -> text.getValue().contains("'")).map(Object::toString));
    }

    /** U+00A0 before : ; ? ! » and after «, as French is set; not in an address or a time of day. */
    @Test
    void frenchPunctuationKeepsItsSpace() {
        Pattern wrong = Pattern.compile("[^\\u00a0][;?!»]|[^\\u00a0\\d](?<!https?):|\\d:(?!\\d)|«[^\\u00a0]");
        assertNothing(french.entrySet().stream().filter(text -> wrong.matcher(text.getValue()).find()).map(Object::toString));
    }

    @Test
    void everyKeyThatIsUsedExists() {
        Set<String> roots = french.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        literals().filter(text -> KEY.matcher(text).matches() && roots.contains(text.substring(0, text.indexOf('.'))))
                .filter(key -> !french.containsKey(key) && !french.containsKey(REASONS + key)).forEach(missing::add);
        literals().filter(text -> PREFIX.matcher(text).matches() && roots.contains(text.substring(0, text.indexOf('.'))))
                .filter(prefix -> french.keySet().stream().noneMatch(key -> key.startsWith(prefix))).forEach(missing::add);
        assertNothing(missing.stream());
    }

    @Test
    void everyReasonHasItsSentence() {
        assertNothing(reasons().filter(key -> !key.endsWith(".") && !french.containsKey(REASONS + key)).map(key -> REASONS + key));
    }

    /** An enum that is shown at all is shown with all its values. */
    @Test
    void everyEnumThatHasWordsHasAllOfThem() {
        Set<String> missing = new TreeSet<>();
        ENUMS.forEach((name, values) -> {
            if (french.keySet().stream().anyMatch(key -> key.startsWith(name + "."))) {
                values.stream().map(value -> name + "." + value).filter(key -> !french.containsKey(key) && !NEVER_SHOWN.contains(key))
                        .forEach(missing::add);
            }
        });
        assertNothing(missing.stream());
    }

    @Test
    void noKeyIsUnused() {
        Set<String> used = literals().filter(text -> KEY.matcher(text).matches()).collect(Collectors.toSet());
        Set<String> prefixes = literals().filter(text -> PREFIX.matcher(text).matches() && !text.equals(REASONS)).collect(Collectors.toSet());
        Set<String> inCore = found(IN_JAVA, Sources.core().values()).collect(Collectors.toSet());
        assertNothing(french.keySet().stream().filter(key -> {
            String root = key.substring(0, key.indexOf('.'));
            if (key.startsWith(REASONS)) {
                String reason = key.substring(REASONS.length());
                return !used.contains(key) && !used.contains(reason) && !inCore.contains(reason)
                        && inCore.stream().noneMatch(prefix -> PREFIX.matcher(prefix).matches() && reason.startsWith(prefix));
            }
            if (ENUMS.containsKey(root)) {
                return !ENUMS.get(root).contains(key.substring(root.length() + 1));
            }
            return !used.contains(key) && prefixes.stream().noneMatch(key::startsWith);
        }));
    }

    /** What stands between quotation marks in the web module's Java, and in the expressions of its pages. */
    private static Stream<String> literals() {
        Collection<String> expressions = found(EXPRESSION, Sources.views().values()).toList();
        return Stream.concat(found(IN_JAVA, Sources.java().values()), found(IN_EXPRESSION, expressions));
    }

    private static Stream<String> reasons() {
        return Stream.concat(Sources.core().values().stream(), Sources.java().values().stream())
                .flatMap(text -> REASON.matcher(text).results()).flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(key -> key != null).distinct();
    }

    private static Stream<String> found(Pattern pattern, Collection<String> texts) {
        return texts.stream().flatMap(text -> pattern.matcher(text).results())
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1)).distinct();
    }

    /** Every enum of the core and of this module by its simple name, which is what its words' keys begin with. */
    private static Map<String, Set<String>> enums() {
        Map<String, Set<String>> values = new HashMap<>();
        Stream.of(Sources.core(), Sources.java()).forEach(sources -> sources.forEach((file, text) -> {
            String type = file.substring(0, file.length() - ".java".length()).replace('/', '.');
            ENUM.matcher(text).results().map(found -> found.group(1)).forEach(name -> constants(type.endsWith("." + name) ? type : type + "$" + name)
                    .forEach(constant -> values.computeIfAbsent(name, any -> new TreeSet<>()).add(constant)));
        }));
        return values;
    }

    private static List<String> constants(String type) {
        try {
            return Stream.of(Class.forName(type).getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> files(String language) {
        return Sources.files(Sources.TEXTS, language + ".properties");
    }

    private static Map<String, String> load(String language) {
        Map<String, String> texts = new TreeMap<>();
        files(language).forEach((file, content) -> {
            try {
                Properties properties = new Properties();
                properties.load(new StringReader(content));
                properties.forEach((key, value) -> texts.put((String) key, (String) value));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return texts;
    }

    private static void assertNothing(Stream<String> wrong) {
        assertEquals("", wrong.sorted().collect(Collectors.joining("\n")));
    }
}
