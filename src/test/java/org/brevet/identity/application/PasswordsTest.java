package org.brevet.identity.application;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** At their real cost: the other tests spend less. */
class PasswordsTest {

    @BeforeAll
    static void asInTheHouse() {
        Passwords.spend(Passwords.ARGON2ID);
    }

    @AfterAll
    static void asInTests() {
        QuickPasswords.begin();
    }

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
