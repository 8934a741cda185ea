package org.brevet.identity.application;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time (RFC 6238) as every app counts them: HMAC-SHA-1, 30 seconds, six digits; one step before and after, for clocks that differ. */
final class Totp {

    /** In bytes: what RFC 4226 recommends. */
    static final int SECRET = 20;
    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;
    private static final int WINDOW = 1;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP, DIGITS,
            TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    private Totp() {
    }

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The latest step around now whose code this is; empty: none. All of them are compared, each in constant time. */
    static OptionalLong matching(byte[] secret, String code, Instant now) {
        byte[] typed = code.getBytes(StandardCharsets.US_ASCII);
        OptionalLong found = OptionalLong.empty();
        for (long step = stepAt(now) - WINDOW; step <= stepAt(now) + WINDOW; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
