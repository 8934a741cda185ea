package org.brevet.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Days;
import org.brevet.shared.Language;
import org.brevet.shared.Reason;

/** Texts, days and numbers in a given language: for pages that show both. A page in the reader's language uses {@link Text}. */
@ApplicationScoped
public class Texts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Days.PROVINCE);

    private static final DateTimeFormatter MOMENT_IN_KINSHASA = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Days.KINSHASA);

    private Bundles bundles;

    protected Texts() {
    }

    @Inject
    public Texts(Bundles bundles) {
        this.bundles = bundles;
    }

    public String of(Language language, String key, Object... args) {
        Object[] written = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            written[i] = written(language, args[i]);
        }
        return new MessageFormat(bundles.get(language, key), locale(language)).format(written);
    }

    public String plain(Language language, String key) {
        return bundles.get(language, key);
    }

    /** The sentence and its rule, so that it can be looked up: "… (R15)". */
    public String reason(Language language, Reason reason) {
        String sentence = of(language, "reason." + reason.key(), reason.args().toArray());
        return reason.rule().matches("R\\d+") ? sentence + " (" + reason.rule() + ")" : sentence;
    }

    /** Keeps numbers for MessageFormat's own choices; writes days and decimals as the field does. */
    private Object written(Language language, Object arg) {
        if (arg instanceof LocalDate day) {
            return day(day);
        }
        if (arg instanceof Instant moment) {
            return moment(moment);
        }
        if (arg instanceof BilingualText both) {
            return both.in(language);
        }
        if (arg instanceof BigDecimal number) {
            return number(language, number);
        }
        if (arg instanceof Collection<?> all) {
            return all.stream().map(one -> String.valueOf(written(language, one))).collect(Collectors.joining(", "));
        }
        return arg instanceof Enum<?> word ? plain(language, word.getDeclaringClass().getSimpleName() + "." + word.name()) : arg;
    }

    /** 31/12/2026 */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** 31/12/2026 14:05, at the time of the eastern provinces */
    public String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    /** 31/12/2026 13:05: where the end of validity is counted (R92), so that a last day and its "as of" never contradict each other. */
    public String momentInKinshasa(Instant moment) {
        return MOMENT_IN_KINSHASA.format(moment);
    }

    /** At most two decimals, cut and not rounded (R32), with a comma in French. */
    public String number(Language language, BigDecimal number) {
        if (number == null) {
            return "";
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale(language));
        symbols.setGroupingSeparator('\u00a0');
        DecimalFormat format = new DecimalFormat("#,##0.##", symbols);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(number);
    }

    public static Locale locale(Language language) {
        return language == Language.EN ? Locale.UK : Locale.FRANCE;
    }
}
