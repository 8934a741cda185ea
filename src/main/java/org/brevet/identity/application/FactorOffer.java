package org.brevet.identity.application;

import io.nayuki.qrcodegen.QrCode;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.encoders.Base32;

/**
 * A new secret as a person takes it over: by camera or typed. {@code picture}: the path of an SVG of {@code modules} by {@code modules}, quiet zone
 * included. Shown to one browser, in no log.
 */
public record FactorOffer(String secret, String address, String picture, int modules) implements Serializable {

    /** What the app shows above the code. */
    static final String ISSUER = "Brevet – CCLAM";
    private static final int QUIET = 4;
    private static final int GROUP = 4;

    static FactorOffer of(String username, byte[] secret) {
        String base32 = Base32.toBase32String(secret).replace("=", "");
        String issuer = URLEncoder.encode(ISSUER, StandardCharsets.UTF_8).replace("+", "%20");
        // As authenticator apps read it: github.com/google/google-authenticator/wiki/Key-Uri-Format
        String address = "otpauth://totp/" + issuer + ":" + username + "?secret=" + base32 + "&issuer=" + issuer + "&algorithm=SHA1&digits="
                + Totp.DIGITS + "&period=" + Totp.STEP.toSeconds();
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        return new FactorOffer(grouped(base32), address, path(code), code.size + 2 * QUIET);
    }

    private static String grouped(String base32) {
        return base32.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** One rectangle for each run of dark modules in a row. */
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int run = 0;
                while (code.getModule(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append('h').append(run).append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return path.toString();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "offer of a second factor";
    }
}
