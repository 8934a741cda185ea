package org.brevet.accreditation;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Number of a dossier, e.g. {@code DOS-2027-00012}: what stands in addresses and letters. */
public record DossierNumber(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("DOS-\\d{4}-\\d{5}");

    public DossierNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a dossier number: " + value);
        }
    }

    /** For addresses. */
    public static Optional<DossierNumber> parse(String text) {
        String tidied = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(tidied).matches() ? Optional.of(new DossierNumber(tidied)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
