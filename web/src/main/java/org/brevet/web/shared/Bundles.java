package org.brevet.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brevet.shared.Language;

/** Every text that people read: one bundle a feature and language, {@code text/<feature>_fr.properties}, in UTF-8. */
@ApplicationScoped
public class Bundles {

    private static final String FOLDER = "/WEB-INF/classes/text/";
    private final Map<Language, Map<String, String>> texts = Map.of(Language.FR, new HashMap<>(), Language.EN, new HashMap<>());

    protected Bundles() {
    }

    @Inject
    public Bundles(ServletContext context) {
        Set<String> files = context.getResourcePaths(FOLDER);
        for (String file : files == null ? Set.<String>of() : files) {
            Language language = file.endsWith("_en.properties") ? Language.EN : Language.FR;
            try (InputStream in = context.getResourceAsStream(file)) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, value) -> texts.get(language).put((String) key, (String) value));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The text, or the key between brackets where there is none: BundlesTest keeps that from happening. */
    public String get(Language language, String key) {
        return texts.get(language).getOrDefault(key, "[" + key + "]");
    }

    /** The keys that begin so, which are the same in both languages. */
    public Set<String> keys(String prefix) {
        return texts.get(Language.FR).keySet().stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean has(Language language, String key) {
        return texts.get(language).containsKey(key);
    }
}
