package org.brevet.register;

/** ISO 7064 MOD 37,36 over 0-9A-Z; hyphens do not count. Finds every single wrong character and every swap of neighbours. */
public final class CheckCharacter {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CheckCharacter() {
    }

    /** @param text without its check character, in capitals */
    public static char of(String text) {
        int p = 36;
        for (char c : text.toCharArray()) {
            if (c == '-') {
                continue;
            }
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException("Not in 0-9A-Z: " + c);
            }
            p = (p + value) % 36;
            p = p == 0 ? 36 : p;
            p = 2 * p % 37;
        }
        return ALPHABET.charAt((37 - p) % 36);
    }
}
