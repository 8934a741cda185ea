package org.brevet.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
}
