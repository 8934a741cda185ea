package org.brevet.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names as they are compared and searched: lower case, without accents and apostrophes, words sorted, so that
 * "Dz’na Lotsove" and "LOTSOVE Dz'na" meet. Stored beside the names, since no index over an expression is at hand on both databases.
 */
public final class NameKey {

    private NameKey() {
    }

    public static String of(String... names) {
        return Arrays.stream(inOrder(names).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** The same with the words in the order in which they are written: as lists are sorted. */
    public static String inOrder(String... names) {
        String joined = Arrays.stream(names).filter(name -> name != null).collect(Collectors.joining(" "));
        return Normalizer.normalize(joined, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("œ", "oe").replace("æ", "ae").replace("ɛ", "e").replace("ɔ", "o").replace("ŋ", "n")
                .replaceAll("['’ʼ]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
