package org.brevet.operations;

import java.io.Serializable;
import java.util.List;

/** One thing that the doctor looked at, without words: the doctor says it in the language of the person at the machine ({@link DoctorWords}). */
public record Finding(Health health, String what, Said found, Said remedy) implements Serializable {

    /** WARNING: works, and will not for ever. BAD: mend it before anybody relies on this installation. */
    public enum Health {
        GOOD, WARNING, BAD
    }

    /** A sentence by its key in the doctor's texts, and the values in it. */
    public record Said(String key, List<String> values) implements Serializable {

        public static Said of(String key, Object... values) {
            return new Said(key, java.util.Arrays.stream(values).map(String::valueOf).toList());
        }
    }

    public static Finding good(String what, Said found) {
        return new Finding(Health.GOOD, what, found, null);
    }

    /** {@code remedy}: how to mend it. */
    public static Finding warning(String what, Said found, Said remedy) {
        return new Finding(Health.WARNING, what, found, remedy);
    }

    /** {@code remedy}: how to mend it. */
    public static Finding bad(String what, Said found, Said remedy) {
        return new Finding(Health.BAD, what, found, remedy);
    }
}
