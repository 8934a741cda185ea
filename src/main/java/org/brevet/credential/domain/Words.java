package org.brevet.credential.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.brevet.shared.Language;

/** Days as a document writes them: in words, since 03/04 is two days; never broken over two lines. */
final class Words {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0uuuu", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0uuuu", Locale.ENGLISH);

    private Words() {
    }

    /** 1er mars 2027, 1 March 2027 */
    static String day(Language language, LocalDate day) {
        if (language == Language.EN) {
            return ENGLISH.format(day);
        }
        String text = FRENCH.format(day);
        return day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }
}
