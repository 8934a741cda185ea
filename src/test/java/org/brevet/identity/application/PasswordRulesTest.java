package org.brevet.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.brevet.shared.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NIST SP 800-63B, 3.1.1: long enough, none of those tried first, not the own name; nothing else. */
class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"une phrase entière", "mangue et papaye", "correcthorsebatterystaple", "aaaa bcde fgh xyz", "kambale aime les mangues", "8301 4471 9926",
        "ngai nalingi mbisi", "🐟🐠🐡🦈🐬🐳🐋🦭🐙🦑🦐🦞"})
    void aPhraseWillDoWithoutAnyOtherRule(String password) {
        assertEquals(List.of(), faults(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "onze signes", "🐟🐠🐡🦈🐬🐳"})
    void lengthIsCountedInCharacters(String password) {
        assertEquals(List.of(Reason.of("account.passwordShort", 12)), PasswordRules.faults(password, "kambale.j"));
    }

    @Test
    void noPasswordIsTooLongToReadButNotToType() {
        assertEquals(List.of("account.passwordLong"), faults("phrase ".repeat(30)));
        assertEquals(List.of("account.passwordShort"), PasswordRules.faults(null).stream().map(Reason::key).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"motdepasse2027", "MotDePasse 12!", "azertyazerty", "AZERTYUIOP12", "123456789012", "210987654321", "abcdefghijkl", "aaaaaaaaaaaa",
        "abababababab", "1qaz2wsx3edc", "2027bienvenue2027", "qwertyuiop!!", "JésusChrist1!"})
    void whatIsTriedFirstIsRefused(String password) {
        assertEquals(List.of("account.passwordCommon"), faults(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kambale-2027-01", "Kambalé Jean-Pierre", "jeanpierrekambale", "brevet-demo-2027", "cclam 2027 cclam", "Kambale.J.1991"})
    void theOwnNameAndOursAreNoPassword(String password) {
        assertEquals(List.of("account.passwordOwn"), faults(password));
    }

    private static List<String> faults(String password) {
        return PasswordRules.faults(password, "kambale.j", "Jean-Pierre Kambale").stream().map(Reason::key).toList();
    }
}
