package org.brevet.operations;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.brevet.shared.Language;

/** What the doctor says, in one language: {@code doctor_fr.properties}, {@code doctor_en.properties}. */
public final class DoctorWords {

    private final ResourceBundle texts;

    private DoctorWords(Locale locale) {
        texts = ResourceBundle.getBundle("org.brevet.operations.doctor", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static DoctorWords in(Language language) {
        return new DoctorWords(language == Language.FR ? Locale.FRENCH : Locale.ENGLISH);
    }

    /** The sentence with its values, as they are. */
    public String say(String key, Object... values) {
        return MessageFormat.format(texts.getString(key), values);
    }

    /** One line of the report, and a second one where something is to be mended. */
    public String line(Finding finding) {
        return say("health." + finding.health()) + "  " + say("what." + finding.what(), "") + say(finding.found())
                + (finding.remedy() == null ? "" : "\n      " + say(finding.remedy()));
    }

    private String say(Finding.Said said) {
        return say(said.key(), said.values().toArray());
    }
}
