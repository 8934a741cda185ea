package org.brevet.shared.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.brevet.shared.Reason;

/** What a cell's text may be, whatever the form of the file: of bounded length, and without characters that nobody sees. */
final class CellText {

    private static final Pattern OUTER_SPACE = Pattern.compile("^[\\s\\u00a0\\u2007\\u202f]+|[\\s\\u00a0\\u2007\\u202f]+$");

    private CellText() {
    }

    /** The text without outer white space; a bad one is noted under {@code position} and read as empty. */
    static String of(String text, int position, Map<Integer, Reason> bad) {
        String stripped = OUTER_SPACE.matcher(text).replaceAll("");
        if (stripped.length() > SheetLimits.CELL_CHARACTERS) {
            bad.put(position, Reason.of("import.tooLong", stripped.length(), SheetLimits.CELL_CHARACTERS));
            return "";
        }
        for (int i = 0; i < stripped.length();) {
            int character = stripped.codePointAt(i);
            if (invisible(character)) {
                bad.put(position, Reason.of("import.invisible", String.format(Locale.ROOT, "U+%04X", character)));
                return "";
            }
            i += Character.charCount(character);
        }
        return stripped;
    }

    /** Controls, marks that turn the direction of writing, half characters and such: a name with one is not the name that is read. */
    private static boolean invisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> character == 0xFFFD;
        };
    }
}
