package org.brevet.register;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number printed on a certificate, e.g. {@code RDC-EOD1-2026-00042-8}. Never reused, not even after withdrawal (R60). */
public record CertificateNumber(String value) implements Serializable {

    /** Of the competency standard, in the order of their levels. */
    public static final List<String> QUALIFICATIONS = List.of("EOD1", "EOD2", "EOD3", "EOD3P");
    private static final Pattern FORM = Pattern.compile("RDC-EOD(?:1|2|3|3P)-\\d{4}-\\d{5}-[0-9A-Z]");
    private static final Pattern TYPED = Pattern.compile("RDCE[O0]D([1IL23]P?)([0-9OIL]{4})([0-9OIL]{5})([0-9A-Z])");

    public CertificateNumber {
        if (!FORM.matcher(value).matches() || !fits(value)) {
            throw new IllegalArgumentException("Not a certificate number: " + value);
        }
    }

    /** @param serial from 1, within qualification and year */
    public static CertificateNumber of(String qualification, int year, int serial) {
        String text = String.format(Locale.ROOT, "RDC-%s-%04d-%05d", qualification, year, serial);
        return new CertificateNumber(text + "-" + CheckCharacter.of(text));
    }

    /** What somebody typed: a number, one whose check character does not fit (R78: ask again), or no number at all. */
    public sealed interface Typed {

        record Good(CertificateNumber number) implements Typed {
        }

        /** {@code tidied} as far as it could be read. */
        record Mistyped(String tidied) implements Typed {
        }
    }

    /** Case, spaces and hyphens do not matter; O among digits is 0, I and L are 1; so too in the check place (workflow section 5). */
    public static Typed typed(String text) {
        String plain = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f\\-\\u2010-\\u2015.]", "");
        Matcher parts = TYPED.matcher(plain);
        if (plain.length() > 40 || !parts.matches()) {
            return new Typed.Mistyped(text == null ? "" : text.strip());
        }
        String body = "RDC-EOD" + digits(parts.group(1)) + "-" + digits(parts.group(2)) + "-" + digits(parts.group(3));
        char check = CheckCharacter.of(body);
        boolean good = alike(check, parts.group(4).charAt(0)) && FORM.matcher(body + "-" + check).matches();
        return good ? new Typed.Good(new CertificateNumber(body + "-" + check)) : new Typed.Mistyped(body + "-" + parts.group(4));
    }

    /** For addresses and commands, where a mistyped number is no number. */
    public static Optional<CertificateNumber> parse(String text) {
        return typed(text) instanceof Typed.Good good ? Optional.of(good.number()) : Optional.empty();
    }

    /** EOD1, EOD2, EOD3 or EOD3P. */
    public String qualification() {
        return value.split("-")[1];
    }

    private static String digits(String text) {
        return text.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static boolean alike(char check, char typed) {
        return check == typed || check == '0' && typed == 'O' || check == 'O' && typed == '0' || check == '1' && typed == 'I'
                || check == 'I' && typed == '1';
    }

    private static boolean fits(String value) {
        return value.charAt(value.length() - 1) == CheckCharacter.of(value.substring(0, value.length() - 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
