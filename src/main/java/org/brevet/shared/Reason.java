package org.brevet.shared;

import java.io.Serializable;
import java.util.List;

/**
 * One reason for a "no". {@code rule} is the number in {@code docs/domain/workflow.md}; {@code key} finds the sentence in both
 * languages (bundle key {@code reason.} + key); {@code args} fill its {0}, {1}: String, Integer, Long, BigDecimal, LocalDate,
 * Instant, BilingualText, an enum or a list of such, so that the page can write them in the reader's language.
 */
public record Reason(String rule, String key, List<Object> args) implements Serializable {

    public Reason {
        args = List.copyOf(args);
    }

    /** @param key rule number, a dot, what is wrong: {@code R15.ended} */
    public static Reason of(String key, Object... args) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("A reason's key begins with its rule: " + key);
        }
        return new Reason(key.substring(0, dot), key, List.of(args));
    }
}
