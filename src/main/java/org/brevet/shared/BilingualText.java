package org.brevet.shared;

import java.util.Objects;

/** A text in both languages of the register. Neither may be missing; stored as two columns. */
public record BilingualText(String fr, String en) implements java.io.Serializable {

    public BilingualText {
        Objects.requireNonNull(fr, "fr");
        Objects.requireNonNull(en, "en");
    }

    public String in(Language language) {
        return language == Language.EN ? en : fr;
    }
}
