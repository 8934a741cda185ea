package org.brevet.identity.application;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void argon2idWithSaltAndAtLeastNineteenMebibytes() {
        String hash = Passwords.hash("Bunia, un lundi de pluie");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, Passwords.hash("Bunia, un lundi de pluie"));
        assertTrue(Passwords.fits("Bunia, un lundi de pluie", hash));
        assertFalse(Passwords.fits("Bunia, un lundi de pluie ", hash));
        assertFalse(Passwords.fits("", hash));
    }

    @Test
    void accentsCount() {
        assertFalse(Passwords.fits("évaluée comme jamais", Passwords.hash("evaluee comme jamais")));
    }
}
