package org.brevet.identity.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.shared.Reason;

/**
 * What a password must be, after NIST SP 800-63B (3.1.1): long enough, none of those that are tried first, not made of the person's own name or of
 * ours. Nothing is asked about capitals, digits or signs: such rules make passwords that are hard for people and easy for machines.
 */
public final class PasswordRules {

    /** The fewest characters; length is what counts. */
    public static final int LEAST_LENGTH = 12;
    private static final int MOST_LENGTH = 200;
    /** The fewest letters and digits besides names and dates, and the fewest different ones. */
    private static final int LEAST_OWN = 6;
    private static final int LEAST_DIFFERENT = 5;
    private static final int LONGEST_UNIT = 8;
    private static final Set<String> OURS = Set.of("brevet", "cclam", "demo");
    private static final Set<String> COMMON = read();

    private PasswordRules() {
    }

    /** @param names user name and full name; all reasons at once, none: it will do */
    public static List<Reason> faults(String password, String... names) {
        String typed = password == null ? "" : password;
        int length = typed.codePointCount(0, typed.length());
        List<Reason> reasons = new ArrayList<>();
        if (length < LEAST_LENGTH) {
            reasons.add(Reason.of("account.passwordShort", LEAST_LENGTH));
        } else if (length > MOST_LENGTH) {
            reasons.add(Reason.of("account.passwordLong", MOST_LENGTH));
        } else if (isCommon(plain(typed))) {
            reasons.add(Reason.of("account.passwordCommon"));
        } else if (isMadeOf(plain(typed), names)) {
            reasons.add(Reason.of("account.passwordOwn"));
        }
        return reasons;
    }

    private static boolean isCommon(String plain) {
        String letters = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return plain.chars().distinct().count() < LEAST_DIFFERENT || isRow(plain)
                || Stream.of(plain, letters, unit(plain), unit(letters)).anyMatch(COMMON::contains);
    }

    /** What repeats in it: azertyazerty is azerty. */
    private static String unit(String plain) {
        for (int length = 1; length <= Math.min(LONGEST_UNIT, plain.length() / 2); length++) {
            String unit = plain.substring(0, length);
            if (unit.repeat(plain.length() / length + 1).startsWith(plain)) {
                return unit;
            }
        }
        return plain;
    }

    /** abcdefghijkl, 210987654321: each the neighbour of the one before. */
    private static boolean isRow(String plain) {
        int steps = 0;
        for (int i = 1; i < plain.length(); i++) {
            int step = Math.floorMod(plain.charAt(i) - plain.charAt(i - 1), 10);
            steps += step == 1 || step == 9 ? 1 : 0;
        }
        return steps >= plain.length() - 2;
    }

    private static boolean isMadeOf(String plain, String... names) {
        List<String> words = Stream.concat(OURS.stream(), Arrays.stream(names).flatMap(name -> Arrays.stream(plain(name).split("[^a-z]+"))))
                .filter(word -> word.length() >= 3).sorted((a, b) -> b.length() - a.length()).toList();
        String rest = plain;
        for (String word : words) {
            rest = rest.replace(word, " ");
        }
        return !rest.equals(plain) && rest.replaceAll("[^a-z]+", "").length() < LEAST_OWN;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("/org/brevet/identity/common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
