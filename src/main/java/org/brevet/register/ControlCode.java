package org.brevet.register;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Eight random characters printed on the paper: who has them has the paper in hand, and may read the holder's name (R80). */
public record ControlCode(String value) implements Serializable {

    /** Without I, L, O and U: nothing that looks like something else (Crockford's base 32). 40 random bits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public ControlCode {
        if (!value.matches("[0-9A-HJKMNP-TV-Z]{8}")) {
            throw new IllegalArgumentException("Not a control code");
        }
    }

    public static ControlCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ControlCode(code.toString());
    }

    /** As typed: case, spaces and hyphens do not matter, O is 0, I and L are 1. Empty: no control code at all. */
    public static Optional<ControlCode> parse(String typed) {
        String plain = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\-]", "").replace('O', '0').replace('I', '1')
                .replace('L', '1');
        return plain.matches("[0-9A-HJKMNP-TV-Z]{8}") ? Optional.of(new ControlCode(plain)) : Optional.empty();
    }

    /** In a time that does not tell how much of it fits. */
    public boolean fits(ControlCode other) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.US_ASCII), other.value.getBytes(StandardCharsets.US_ASCII));
    }

    /** As printed: 7K3M-92QX. */
    public String printed() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }

    @Override
    public String toString() {
        return "(control code)";
    }
}
