package org.brevet.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void wordsAreKeptSecretsChoicesAndButtonsAreNot() {
        Map<String, String[]> form = new LinkedHashMap<>();
        form.put("opinion:reasons", new String[] {"  Toutes les pièces sont là, le stage est conforme. "});
        form.put("opinion:proposed", new String[] {"GRANT"});
        form.put("opinion:person", new String[] {"2c6f6a5e-8a34-4a0e-9c3e-0d4e8f5b1a77"});
        form.put("opinion:submit", new String[] {"Proposer la décision"});
        form.put("account:password", new String[] {"un mot de passe"});
        form.put("account:repeated", new String[] {"un mot de passe"});
        form.put("plan:place", new String[] {"Bunia"});
        form.put("plan:places", new String[] {"24"});
        form.put("opinion", new String[] {"opinion"});
        form.put("jakarta.faces.ViewState", new String[] {"123:456"});
        assertEquals(List.of("Toutes les pièces sont là, le stage est conforme.", "Bunia"), Typed.of(form));
    }

    /** Whatever a page calls its field: a field for a secret is none that is shown again. */
    @Test
    void noFieldForASecretIsShownAgain() {
        Pattern field = Pattern.compile("<h:form id=\"(\\w+)\"|<h:inputSecret id=\"(\\w+)\"|<h:inputText id=\"(\\w+)\"[^>]*one-time-code");
        List<String> shown = new ArrayList<>();
        int secrets = 0;
        for (String view : Sources.views().values()) {
            String form = "";
            for (Matcher found = field.matcher(view); found.find();) {
                if (found.group(1) != null) {
                    form = found.group(1);
                    continue;
                }
                secrets++;
                String name = form + ":" + (found.group(2) == null ? found.group(3) : found.group(2));
                Typed.of(Map.of(name, new String[] {"un secret bien long"})).forEach(secret -> shown.add(name));
            }
        }
        assertEquals(List.of(), shown);
        assertTrue(secrets >= 9, "the search finds fields: " + secrets);
    }
}
