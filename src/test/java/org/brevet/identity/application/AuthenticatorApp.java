package org.brevet.identity.application;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a person has on the telephone: counts codes from a secret that was typed, by itself and not by our library. */
public final class AuthenticatorApp {

    private final byte[] secret;

    /** @param typed Base32 (RFC 4648), in groups */
    public AuthenticatorApp(String typed) {
        String letters = typed.replace(" ", "");
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        long bits = 0;
        int held = 0;
        for (char letter : letters.toCharArray()) {
            bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        secret = bytes.array();
    }

    /** RFC 4226 section 5.3, by the time of RFC 6238. */
    public String code(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
            int from = hash[hash.length - 1] & 0xf;
            return String.format("%06d", (ByteBuffer.wrap(hash, from, 4).getInt() & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Another than the right ones around this time. */
    public String wrongCode(Instant at) {
        List<String> right = List.of(code(at.minusSeconds(30)), code(at), code(at.plusSeconds(30)));
        return List.of("000000", "111111", "222222", "333333").stream().filter(one -> !right.contains(one)).findFirst().orElseThrow();
    }
}
