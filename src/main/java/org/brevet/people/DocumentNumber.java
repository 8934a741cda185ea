package org.brevet.people;

import java.text.Normalizer;
import java.util.Locale;

/** Numbers of identity documents as they are compared (R19): upper case, letters and digits only, so that "op-123 A" and "OP123A" are one. */
public final class DocumentNumber {

    private DocumentNumber() {
    }

    /** Null if there is no letter and no digit in it. */
    public static String key(String number) {
        String plain = number == null ? "" :
                Normalizer.normalize(number, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.isEmpty() ? null : plain;
    }
}
