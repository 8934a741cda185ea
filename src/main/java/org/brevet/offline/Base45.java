package org.brevet.offline;

/** RFC 9285: bytes as the 45 characters that a QR code holds in its alphanumeric mode. */
public final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {
    }

    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length + 1) / 2 * 3);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            text.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(value / 2025));
            }
        }
        return text.toString();
    }

    /** @throws Unreadable if a character is none of the 45, one is left over, or a group says more than its bytes hold */
    public static byte[] decode(String text) throws Unreadable {
        int rest = text.length() % 3;
        if (rest == 1) {
            throw new Unreadable("Base45: a character is left over");
        }
        byte[] bytes = new byte[text.length() / 3 * 2 + rest / 2];
        for (int i = 0, at = 0; i < text.length(); i += 3) {
            boolean pair = i + 2 < text.length();
            int value = digit(text, i) + 45 * digit(text, i + 1) + (pair ? 2025 * digit(text, i + 2) : 0);
            if (value > (pair ? 0xffff : 0xff)) {
                throw new Unreadable("Base45: more than its bytes hold at " + i);
            }
            if (pair) {
                bytes[at++] = (byte) (value >> 8);
            }
            bytes[at++] = (byte) value;
        }
        return bytes;
    }

    private static int digit(String text, int at) throws Unreadable {
        int digit = ALPHABET.indexOf(text.charAt(at));
        if (digit < 0) {
            throw new Unreadable("Base45: not one of its characters at " + at);
        }
        return digit;
    }
}
