package org.brevet.shared.sheet;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet program would take for a formula when it opens a CSV file: they get an apostrophe in front. Read back, it goes
 * again, so that what was exported comes in unchanged.
 */
final class Harmless {

    private static final String RUNS = "[\\s\\u00a0]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]|[\\t\\r\\n]";
    private static final Pattern RUN = Pattern.compile("^(?:" + RUNS + ")");
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\u00a0]*[=@\\uff1d\\uff20]");
    private static final Pattern MADE_HARMLESS = Pattern.compile("^'(?='*(?:" + RUNS + "))");

    private Harmless() {
    }

    static String made(String text) {
        return RUN.matcher(text).find() || MADE_HARMLESS.matcher(text).find() ? "'" + text : text;
    }

    /** What nobody types as a plain value: + and - begin telephone numbers and negative ones. */
    static boolean formula(String text) {
        return FORMULA.matcher(text).find();
    }

    static String undone(String text) {
        return MADE_HARMLESS.matcher(text).replaceFirst("");
    }
}
