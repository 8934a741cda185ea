package org.brevet.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevet.web.shared.Sources;
import org.junit.jupiter.api.Test;

/** Views keep to ADR 0005: what the content security policy would refuse, or what would load a library, is in none of them. */
class ViewsTest {

    private static final Path ROOT = Path.of("src/main/webapp");
    private static final Map<Pattern, String> NEVER = new LinkedHashMap<>();

    static {
        NEVER.put(Pattern.compile("\\sstyle\\s*="), "an inline style is refused by the policy: use a class of app.css");
        NEVER.put(Pattern.compile("<style\\b"), "styles stand in app.css");
        NEVER.put(Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>"), "an inline script is refused by the policy");
        NEVER.put(Pattern.compile("\\son[a-z]+\\s*=\\s*\""), "an inline handler is refused by the policy");
        NEVER.put(Pattern.compile("<(?:h:head|h:body|h:commandLink|f:ajax|h:outputScript|h:outputStylesheet)\\b"), "loads or needs a script");
        NEVER.put(Pattern.compile("primefaces\\.org|omnifaces\\.org|primefaces\"|xmlns:(?:p|o)="), "no component of a library so far");
    }

    @Test
    void nothingThatThePolicyRefusesOrThatLoadsALibrary() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".xhtml")).sorted().toList()) {
                String view = Files.readString(file);
                NEVER.forEach((pattern, reason) -> {
                    Matcher match = pattern.matcher(view);
                    if (match.find()) {
                        found.add(ROOT.relativize(file) + ": " + match.group().strip() + " (" + reason + ")");
                    }
                });
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyAddressStandsInTheDocuments() throws IOException {
        String pages = Files.readString(Path.of("../docs/pages.md"));
        assertEquals(List.of(), Addresses.ALL.stream().map(Route::template).filter(template -> !pages.contains("`" + template + "`")).toList(),
                "docs/pages.md says which role sees which page");
    }

    /** An immediate view action of a posted form leads straight to the page: no button behind it does anything. */
    @Test
    void noViewActionTakesTheButtonsAway() {
        List<String> taken = Sources.views().entrySet().stream().filter(view -> view.getValue().matches("(?s).*<f:viewAction[^>]*onPostback[^>]*immediate.*"))
                .map(Map.Entry::getKey).toList();
        assertEquals(List.of(), taken);
    }

    /** A bean goes before a variable of the same name: the rows of such a table are not what they seem. */
    @Test
    void noVariableIsNamedLikeABean() throws IOException {
        Set<String> beans = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Pattern.compile("@Named\\(\"([^\"]+)\"\\)").matcher(Files.readString(file)).results().forEach(named -> beans.add(named.group(1)));
            }
        }
        assertTrue(beans.size() > 20);
        Pattern variable = Pattern.compile("\\b(?:var|varStatus)=\"([^\"]+)\"");
        List<String> shadowed = Sources.views().entrySet().stream().flatMap(view -> variable.matcher(view.getValue()).results()
                .map(match -> match.group(1)).filter(beans::contains).map(name -> view.getKey() + ": " + name)).toList();
        assertEquals(List.of(), shadowed);
    }
}
