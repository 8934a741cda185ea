package org.brevet.web.shared;

import java.security.SecureRandom;
import java.util.Locale;

/** A number that a person can read out and the log knows. */
public final class ErrorNumber {

    /** Request attribute in which the number waits for the error page. */
    public static final String ATTRIBUTE = "org.brevet.error";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorNumber() {
    }

    public static String next() {
        return String.format(Locale.ROOT, "E-%06d", RANDOM.nextInt(1_000_000));
    }
}
