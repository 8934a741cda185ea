package org.brevet.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.brevet.identity.SignInStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sign-in goes on as far as it has come, and never to another site. */
class EntranceTest {

    private final Entrance entrance = new Entrance();

    @Test
    void whatWasAskedForIsKeptOverTheSecondFactor() {
        assertEquals("/sessions?state=OPEN", entrance.after(SignInStanding.SIGNED_IN, "/sessions?state=OPEN"));
        assertEquals("/login/factor?next=%2Fsessions%3Fstate%3DOPEN", entrance.after(SignInStanding.CODE_ASKED, "/sessions?state=OPEN"));
        assertEquals("/login/factor/new?next=%2Fdossiers", entrance.after(SignInStanding.SET_UP_ASKED, "/dossiers"));
        assertEquals("/login?next=%2Fdossiers", entrance.after(null, "/dossiers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a\r\nSet-Cookie: x"})
    void anotherSitesAddressIsNotFollowed(String next) {
        assertEquals("/", entrance.after(SignInStanding.SIGNED_IN, next));
        assertEquals("/login/factor", entrance.after(SignInStanding.CODE_ASKED, next));
    }
}
