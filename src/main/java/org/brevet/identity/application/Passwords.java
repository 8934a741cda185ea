package org.brevet.identity.application;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;

/** Argon2id (RFC 9106) with 19 MiB, two passes, one lane: what OWASP gives as the least, and a field laptop can bear. */
public final class Passwords {

    static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static volatile Argon2Function spent = ARGON2ID;
    private static volatile String nobodys = hash("no account has this password");

    private Passwords() {
    }

    public static String hash(String password) {
        return Password.hash(composed(password)).addRandomSalt(16).with(spent).getResult();
    }

    /** @param hash null: there is no password, and finding that out takes as long */
    public static boolean fits(String password, String hash) {
        String known = hash == null ? nobodys : hash;
        return Password.check(composed(password), known).with(Argon2Function.getInstanceFromHash(known)) && hash != null;
    }

    /** Not in the house: only a process of tests, whose passwords stand in the repository, spends less on them (HouseRules). */
    static void spend(Argon2Function less) {
        spent = less;
        nobodys = hash("no account has this password");
    }

    /** One keyboard sends é as one character, another as two. */
    private static String composed(String password) {
        return Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFC);
    }
}
