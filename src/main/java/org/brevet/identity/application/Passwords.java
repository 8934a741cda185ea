package org.brevet.identity.application;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Argon2id (RFC 9106) with 19 MiB, two passes, one lane: what OWASP gives as the least, and a field laptop can bear. */
public final class Passwords {

    /** The fewest characters of a password; length is what counts (NIST SP 800-63B, 3.1.1). */
    public static final int LEAST_LENGTH = 12;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String NOBODYS = hash("no account has this password");

    private Passwords() {
    }

    public static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    public static boolean fits(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes the time of a check, so that the answer does not tell whether the user name exists. */
    public static void pretend(String password) {
        fits(password, NOBODYS);
    }
}
